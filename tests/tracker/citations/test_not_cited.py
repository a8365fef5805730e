"""What has the digits of a reference and is none."""

from __future__ import annotations

import pytest

from tracker.citations import find

MONEY = [
    "€ 36 045",
    "25 000 euro",
    "€ 12.345,67",
    "f 20 000,– per jaar",
    "een bedrag van EUR 25 000, nr. 3 op de lijst",
]
ADDRESSES = [
    "Postbus 20301, 2500 EH Den Haag",
    "1234 AB Den Haag",
    "telefoonnummer 12345-678",
    "06-12345678, 070-3490000, 0800-1814",
    "NL91 ABNA 0417 1643 00",
    "rekeningnummer 12345-678",
    "KvK 27370985",
]
COUNTS = [
    "(25 000)",
    "(10 500 in totaal)",
    "van 15 000 naar 20 000",
    "15000-20000",
    "36 045 inwoners",
    "12 345 678",
    "85% van 25 000",
    "Duitsland (25 759), Japan (16 419)",
]
OTHER_NUMBERS = [
    "artikel 5.1, tweede lid, onder a, nr. 3",
    "Verordening (EU) nr. 1305/2013 en (EG) nr. 1/2005",
    "Richtlijn 2014/24/EU, COM(2021) 206, 32016R0679",
    "ECLI:NL:RVS:2019:1603, BNB 1999/281, AWB 00/3976",
    "de Hoge Raad van 30 november 1977, nr. 18 586, BNB 1978/7",
    "ISO 27001, NEN-EN 17210",
    "BWBR0044975, DS2025-001835/MINDEF20250015138",
    "Stcrt. 2020, 118 en Trb. 2020, 118",
    "2024-2025, 2024/25, 12-03-2025",
    "in hoofdstuk XVI van de begroting",
    "de motie op stuk nr. 12",
]


@pytest.mark.parametrize("text", MONEY + ADDRESSES + COUNTS + OTHER_NUMBERS)
def test_it_is_not_cited(text: str) -> None:
    assert find(text) == []
    assert find(f"Dat staat er zo: {text}.") == []
