"""Identifiers of officielebekendmakingen.nl and addresses of the three sites that have them."""

from __future__ import annotations

import pytest

from tracker.citations import find

CODES = {
    "kst-36600-VII-1": ["kst-36600-VII-1"],
    "kst-33506-AB": ["kst-33506-AB"],
    "kst-cxxiv-g": ["kst-CXXIV-G"],
    "kst-19941995-00013-215d": ["kst-19941995-00013-215d"],
    "h-tk-20062007-3564-3568": ["h-tk-20062007-3564-3568"],
    "ah-tk-20202021–2345": ["ah-tk-20202021-2345"],
    "ah-tk-2017–2018, nr.2509": ["ah-tk-20172018-2509"],
    "kv-tk-2017Z07318": ["2017Z07318"],
    "stb-2020-118": ["stb-2020-118"],
    "blg-1184123 en ah-1271549": ["blg-1184123", "ah-1271549"],
    "vraagnummer 203041395": ["vraagnr-203041395"],
}
OB = "https://zoek.officielebekendmakingen.nl"
TK = "https://www.tweedekamer.nl/kamerstukken"
ADDRESSES = {
    f"{OB}/kst-21501-20-2029.html": ["kst-21501-20-2029"],
    f"{OB}/ah-tk-20242025-1756/metadata.xml": ["ah-tk-20242025-1756"],
    f"{OB}/h-tk-20232024-45-12.html": ["h-tk-20232024-45-12"],
    f"{OB}/stb-2024-153.pdf": ["stb-2024-153"],
    f"{OB}/dossier/36045": ["36045"],
    f"{TK}/kamervragen/detail?id=2021Z07250&did=2021D26707": ["2021Z07250", "2021D26707"],
    f"{TK}/wetsvoorstellen/detail?qry=wetsvoorstel%3A36742": ["36742"],
    f"{TK}/wetsvoorstellen/detail?dossier=36067": ["36067"],
    "https://www.eerstekamer.nl/wetsvoorstel/36518_wet_uitvoering": ["36518"],
    "https://www.nu.nl/economie/6123456/36045-nr-190.html": [],
}


@pytest.mark.parametrize(("text", "targets"), [*(CODES | ADDRESSES).items()])
def test_a_code_or_an_address_gives_its_identifiers(text: str, targets: list[str]) -> None:
    assert [citation.target for citation in find(text)] == targets
    assert [citation.target for citation in find(f"(zie {text})")] == targets
