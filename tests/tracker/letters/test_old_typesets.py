"""Layouts of older volumes and of scans. All texts are made up after what is printed there."""

from __future__ import annotations

import datetime

import pytest

from tracker.letters import read

HEAD = (
    "Tweede Kamer der Staten-Generaal\nVergaderjaar 1993-1994\nAanhangsel van de Handelingen\n405\n"
)
ASKED = "Vragen van het lid Voorbeeld (ABC) over iets. (Ingezonden 10 maart 1994)\n1 Is dit zo?\n"


@pytest.mark.parametrize(
    ("printed", "name"),
    [("ministerVoorbeeld", "Voorbeeld"), ("minister d'Exemple", "d'Exemple")],
)
def test_a_minister_whose_name_is_glued_or_begins_small_is_read(printed: str, name: str) -> None:
    answer = f"Antwoord\nAntwoord van {printed} (Defensie). (Ontvangen 30 maart 1994)\n1 Ja.\n"
    (signatory,) = read(HEAD + ASKED + answer).signatories
    assert (signatory.value.name, signatory.value.office) == (name, "minister van Defensie")


def test_an_answer_that_is_itself_ingezonden_does_not_date_its_questions() -> None:
    reading = read(
        "Eerste Kamer.\nANTWOORD van den heer Voorbeeld, Minister van Onderwijs (ingezonden 30 "
        "April 1921), op de vragen van den heer Exempel, betreffende een voorbeeld.\nI. Ja.\n"
    )
    assert reading.answered_on is not None
    assert reading.answered_on.value == datetime.date(1921, 4, 30)
    assert reading.sent_on is None
    assert "no_sent_date" in {warning.code for warning in reading.warnings}


@pytest.mark.parametrize(
    ("written", "offices"),
    [
        (
            "de Staatssecretarissen van Onderwijs, Cultuur en Wetenschap enVolksgezondheid, "
            "Welzijn en Sport",
            [
                "staatssecretaris van Onderwijs, Cultuur en Wetenschap",
                "staatssecretaris van Volksgezondheid, Welzijn en Sport",
            ],
        ),
        (
            "de ministers van Defensie en Justitie en Veiligheid",
            ["minister van Defensie", "minister van Justitie en Veiligheid"],
        ),
        ("de minister van Justitie en Veiligheid", ["minister van Justitie en Veiligheid"]),
    ],
)
def test_two_offices_after_one_word_are_two(written: str, offices: list[str]) -> None:
    reading = read(
        f"Vragen van het lid Voorbeeld (ABC) aan {written} over iets (ingezonden 1 juni 2024).\n"
        "Vraag 1\nIs dit zo?\n"
    )
    assert [office.value for office in reading.addressees] == offices


def test_a_numbered_list_of_decisions_is_no_text_of_questions() -> None:
    reading = read(
        "Besluitenlijst van de commissie\n1. Agendapunt: een brief\nBesluit: voor kennisgeving "
        "aangenomen.\n2. Agendapunt: een rondvraag\nBesluit: geen.\nDatum 3 april 2009\n"
    )
    assert reading.kind == "other"
    assert reading.answered_on is None
    assert [warning.code for warning in reading.warnings] == ["unknown_kind"]


def test_a_list_of_numbers_that_was_passed_over_is_an_answer_too() -> None:
    questions = "".join(f"{n} Is dit vraag {n}?\n" for n in range(2, 6))
    answer = (
        "Antwoord\nAntwoord van minister Voorbeeld (Defensie). (Ontvangen 30 maart 1994)\n1 Ja.\n"
        "2en4 Dat is te vroeg.\n3en 5 De bescherming geldt.\n"
    )
    answers = read(HEAD + ASKED + questions + answer).answers
    assert [read.value.covers for read in answers] == [("1",), ("2", "4"), ("3", "5")]


def test_a_number_that_is_skipped_between_the_questions_is_told() -> None:
    text = "Vragen van het lid Voorbeeld (ABC) over iets.\nVraag 1\nA?\nVraag 2a\nB?\nVraag 4\nD?\n"
    (warning,) = [w for w in read(text).warnings if w.code == "skipped_numbers"]
    assert "nummer 3." in warning.message
