"""The zaaknummer and the references of the sender, and what only looks like them."""

from __future__ import annotations

from tracker.letters import Reading, read

LETTER = """Datum 1 juli 2024

Ons kenmerk
{reference}

Geachte voorzitter,

In antwoord op uw brief van 3 juni 2024, nr. {number}, deel ik u mede dat de vragen van het lid
Voorbeeld (ABC) aan de minister van Defensie over een voorbeeld worden beantwoord.

Hoogachtend,

De minister van Defensie,



A.B. Voorbeelds


Vraag 1
Is dat zo?

Antwoord op vraag 1
Ja.
"""


def letter(number: str, reference: str = "5164758") -> Reading:
    return read(LETTER.format(number=number, reference=reference))


def test_a_zaaknummer_with_a_space_is_healed() -> None:
    reading = letter("2024Z 99999")
    assert reading.case_number is not None
    assert reading.case_number.value == "2024Z99999"


def test_a_number_in_the_place_of_the_zaaknummer_is_named_and_not_taken() -> None:
    reading = letter("5284183")
    assert reading.case_number is None
    (warning,) = (w for w in reading.warnings if w.code == "not_a_case_number")
    assert "5284183" in warning.message


def test_a_letter_for_several_sets_says_so() -> None:
    reading = letter("2024Z99999 en 2024Z99998")
    assert "several_case_numbers" in {warning.code for warning in reading.warnings}


def test_the_reference_of_the_sender_is_read_and_a_dash_is_none() -> None:
    assert [reference.value for reference in letter("2024Z99999").references] == ["5164758"]
    assert letter("2024Z99999", "-").references == ()


def test_the_zaaknummer_in_a_footnote_is_not_that_of_the_questions() -> None:
    reading = read(
        "Vragen van het lid Voorbeeld (ABC) over een voorbeeld (ingezonden 3 juni 2024).\n"
        "Vraag 1\nIs dat zo?1\nAntwoord 1\nJa.\n12024Z99999/2024D99999\n"
        "Tweede Kamer, vergaderjaar 2023–2024, Aanhangsel\n"
    )
    assert reading.case_number is None


def test_one_office_over_one_name_signs() -> None:
    (signatory,) = letter("2024Z99999").signatories
    assert (signatory.value.name, signatory.value.office) == (
        "A.B. Voorbeelds",
        "minister van Defensie",
    )


def test_a_document_does_not_cite_itself() -> None:
    assert letter("2024Z99999").citations == ()
