"""Who signs: offices over names, beside each other or below, and names over offices."""

from __future__ import annotations

import pytest

from tracker.letters import read

LETTER = """Datum: 1 juli 2024
{above}
Geachte voorzitter,

Hierbij bied ik u de antwoorden aan op de vragen van het lid Voorbeeld (ABC) over een voorbeeld
(ingezonden 3 juni 2024).

Hoogachtend,

{block}


Vraag 1
Is dat zo?

Antwoord 1
Ja.
"""


def signed(block: str) -> list[tuple[str, str | None]]:
    reading = read(LETTER.format(above="", block=block))
    return [(found.value.name, found.value.office) for found in reading.signatories]


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        ("De minister van Defensie,\n\n\n\nA.B. van der Voorbeeld-Elders",
         [("A.B. van der Voorbeeld-Elders", "minister van Defensie")]),
        ("DE MINISTER VAN LANDBOUW, NATUUR EN\nVOEDSELKWALITEIT,\n\n\nG. Voorbeeld",
         [("G. Voorbeeld", "minister van Landbouw, Natuur en Voedselkwaliteit")]),
        ("DE MINISTER VAN A     DE STAATSSECRETARIS VAN B\n\ndrs. A. Een       mr. B.C. Twee",
         [("drs. A. Een", "minister van A"), ("mr. B.C. Twee", "staatssecretaris van B")]),
        ("De minister van A,\n\n\nA. Een\n\n\nDe minister voor B,\n\n\nB. Twee",
         [("A. Een", "minister van A"), ("B. Twee", "minister voor B")]),
        ("Mede namens de minister van B,\n\nde minister van A,\n\n\nA. Een",
         [("A. Een", "minister van A")]),
        ("Carola Voorbeeld\nMinister van Defensie",
         [("Carola Voorbeeld", "minister van Defensie")]),
        ("De Minister van Defensie,\n\n\nCarola van Voorbeeld",
         [("Carola van Voorbeeld", "minister van Defensie")]),
    ],
)  # fmt: skip
def test_each_name_stands_beside_its_office(
    block: str, expected: list[tuple[str, str | None]]
) -> None:
    assert signed(block) == expected


@pytest.mark.parametrize(
    ("above", "references"),
    [
        ("Ons kenmerk\nIENW/BSK-2024/12345\n", ["IENW/BSK-2024/12345"]),
        ("Ons kenmerk | DGNV / 24012345\n", ["DGNV / 24012345"]),
        ("Kenmerk\n3456789-1012345-PG\n", ["3456789-1012345-PG"]),
        ("Onze referentie: BZ2400123\n", ["BZ2400123"]),
        ("Uw kenmerk\n2024Z99999\n", []),
        ("Ons kenmerk\n\nBijlagen\n2\n", []),
    ],
)
def test_the_reference_is_that_of_the_sender(above: str, references: list[str]) -> None:
    reading = read(LETTER.format(above=above, block="De minister van A,\n\n\nA. Een"))
    assert [reference.value for reference in reading.references] == references


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("Antwoord van Minister Bruins Slot (Buitenlandse Zaken), mede namens de Minister van A",
         [("Bruins Slot", "minister van Buitenlandse Zaken")]),
        ("Antwoord van Minister Van der Wal-Zeggelink (Natuur en Stikstof)",
         [("Van der Wal-Zeggelink", "minister voor Natuur en Stikstof")]),
        ("Antwoord van minister Een (Aa) en staatssecretaris Twee (Bb)",
         [("Een", "minister van Aa"), ("Twee", "staatssecretaris van Bb")]),
        ("ANTWOORD van de heer Polak, Minister van Justitie.",
         [("Polak", "minister van Justitie")]),
        ("Antwoord van minister-president Voorbeeld (Algemene Zaken)",
         [("Voorbeeld", "minister-president")]),
    ],
)  # fmt: skip
def test_the_heading_of_an_aanhangsel_names_who_answers(
    heading: str, expected: list[tuple[str, str | None]]
) -> None:
    reading = read(
        "Vragen van het lid Voorbeeld (ABC) over een voorbeeld (ingezonden 3 juni 2024).\n"
        f"{heading} (ontvangen 17 juni 2024).\nVraag 1\nIs dat zo?\nAntwoord 1\nJa.\n"
    )
    assert [(s.value.name, s.value.office) for s in reading.signatories] == expected
