"""Motions: number, names under them, date and dictum."""

from __future__ import annotations

from datetime import date

import pytest

from tracker.letters import Reading, read

MOTION = """Vergaderjaar 2098-2099
Tweede Kamer der Staten-Generaal
2
Kamerstukken
99 999 XIV
Vaststelling van een voorbeeldige begroting
Nr. 55
{title}
Voorgesteld 1 februari 2099
De Kamer,
gehoord de beraadslaging,
overwegende dat de regering in antwoord op de motie-Ander schrijft dat zij niets doet;
verzoekt de regering een voorbeeld te geven;
verzoekt de regering tevens dat te herhalen,
en gaat over tot de orde van de dag.
{signed}
"""


def motion(title: str, signed: str) -> Reading:
    return read(MOTION.format(title=title, signed=signed))


def names(reading: Reading) -> list[str]:
    return [member.value.name for member in reading.members]


def test_a_motion_is_recognised_with_number_date_and_dictum() -> None:
    reading = motion("MOTIE VAN HET LID VOORBEELD", "Voorbeeld")
    assert reading.kind == "motion"
    assert reading.number is not None
    assert reading.number.value == "kst-99999-XIV-55"
    assert reading.submitted_on is not None
    assert reading.submitted_on.value == date(2099, 2, 1)
    assert reading.dictum is not None
    assert reading.dictum.value.startswith("verzoekt de regering een voorbeeld te geven;")
    assert reading.dictum.value.endswith("dat te herhalen")


@pytest.mark.parametrize(
    ("title", "signed", "expected"),
    [
        ("MOTIE VAN HET LID GRINWIS C.S.", "Grinwis\nDe Hoop\nKostić",
         ["Grinwis", "De Hoop", "Kostić"]),
        ("MOTIE VAN DE LEDEN SIX DIJKSTRA EN KATHMANN", "Six Dijkstra\nKathmann",
         ["Six Dijkstra", "Kathmann"]),
        ("MOTIE VAN HET LID FABER CS.", "Faber, De Vries Hermsen Andela-Baur",
         ["Faber", "De Vries", "Hermsen", "Andela-Baur"]),
        ("MOTIE VAN DE LEDEN SOUTENDIJK-VAN APPELDOORN EN VERMEEND",
         "Soutendijk-van Appeldoorn Vermeend", ["Soutendijk-van Appeldoorn", "Vermeend"]),
        ("MOTIE VAN HET LID P. A. M. CORNELISSEN", "P. A. M. Cornelissen",
         ["P. A. M. Cornelissen"]),
        ("MOTIE VAN DE LEDEN INGE VAN DIJK EN GRINWIS", "Inge van Dijk\nGrinwis",
         ["Inge van Dijk", "Grinwis"]),
    ],
)  # fmt: skip
def test_the_names_under_a_motion_are_told_apart(
    title: str, signed: str, expected: list[str]
) -> None:
    assert names(motion(title, signed)) == expected


def test_a_mistyped_signature_is_read_as_the_title_has_it_and_told() -> None:
    reading = motion("MOTIE VAN HET LID FLACH C.S.", "Flac\nGrinwis")
    assert names(reading) == ["Flach", "Grinwis"]
    assert "signature_differs" in {warning.code for warning in reading.warnings}


def test_a_changed_motion_cites_the_one_it_replaces() -> None:
    title = "GEWIJZIGDE MOTIE VAN HET LID VOORBEELD TER VERVANGING VAN DIE GEDRUKT ONDER NR. 12"
    reading = motion(title, "Voorbeeld")
    assert "kst-99999-XIV-12" in {citation.target for citation in reading.citations}


def test_the_number_stands_in_the_footer_where_the_head_has_none() -> None:
    text = MOTION.replace("Nr. 55\n", "").replace("99 999 XIV\n", "")
    footer = "Tweede Kamer, vergaderjaar 2098-2099, 99 999 hoofdstuk XIV, nr. 55"
    reading = read(text.format(title="MOTIE VAN HET LID VOORBEELD", signed="Voorbeeld") + footer)
    assert reading.number is not None
    assert reading.number.value == "kst-99999-XIV-55"


def test_what_a_motion_lacks_is_told() -> None:
    reading = read("MOTIE VAN HET LID VOORBEELD\nDe Kamer,\ngehoord de beraadslaging,\n")
    assert reading.kind == "motion"
    assert {"no_motion_number", "no_submission_date", "no_dictum"} <= {
        warning.code for warning in reading.warnings
    }


@pytest.mark.parametrize(
    ("head", "number"),
    [
        ("99 999\nXIV\nBegroting van een voorbeeld (XIV)\nNr.\n55\n{title}", "kst-99999-XIV-55"),
        ("99 999 Wet- en regelgeving\nNr. 55 {title}", "kst-99999-55"),
        ("Zitting 2098-2099 -99 999, 99 998\nEen nota\n{title}\nNr. 55", "kst-99999-55"),
    ],
)
def test_the_number_is_read_wherever_the_typeset_puts_it(head: str, number: str) -> None:
    reading = read(
        f"{head.format(title='MOTIE VAN HET LID VOORBEELD')}\nVoorgesteld 1 mei 2099\nDe Kamer,\n"
        "gehoord de beraadslaging,\nverzoekt de regering dit te doen,\nen gaat over tot de orde "
        "van de dag.\nVoorbeeld\n"
    )
    assert reading.number is not None
    assert reading.number.value == number
    assert not reading.warnings


def test_a_motion_whose_line_ends_became_slashes_keeps_its_dictum_and_name_clean() -> None:
    reading = read(
        "99 999 | Een wet\nNr. 55 | MOTIE VAN HET LID VOORBEELD\n | Voorgesteld 1 mei 2099\n | De "
        "Kamer,\n | gehoord de beraadslaging,\n | verzoekt de regering dit te doen, / en gaat over "
        "tot de orde van de dag. / Voorbeeld\n"
    )
    assert [member.value.name for member in reading.members] == ["Voorbeeld"]
    assert reading.dictum is not None
    assert reading.dictum.value == "verzoekt de regering dit te doen"
