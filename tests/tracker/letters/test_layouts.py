"""The layouts in which questions and answers occur, on documents made up for these tests."""

from __future__ import annotations

import pytest

from tracker.letters import Reading, read

HEAD = (
    "Vragen van het lid Voorbeeld (ABC) aan de Minister van Defensie over een voorbeeld "
    "(ingezonden 3 juni 2024).\n"
    "Antwoord van Minister Voorbeelds (Defensie) (ontvangen 17 juni 2024).\n"
)


def covers(reading: Reading) -> list[str]:
    return [",".join(answer.value.covers) for answer in reading.answers]


def texts(reading: Reading) -> list[str]:
    return [question.value.text for question in reading.questions]


def codes(reading: Reading) -> set[str]:
    return {warning.code for warning in reading.warnings}


def test_a_heading_for_each_question_and_answer() -> None:
    reading = read(
        HEAD + "Vraag 1\nIs dit een?\nAntwoord 1\nJa.\nVraag 2\nEn dit?\nAntwoord 2\nNee.\n"
    )
    assert texts(reading) == ["Is dit een?", "En dit?"]
    assert [answer.value.text for answer in reading.answers] == ["Ja.", "Nee."]


@pytest.mark.parametrize(
    ("heading", "numbers"),
    [
        ("Antwoord 1 en 2", "1,2"),
        ("Antwoorden 1, 2 en 3", "1,2,3"),
        ("Antwoord op vragen 1 t/m 3", "1,2,3"),
        ("Antwoord vraag 1-3:", "1,2,3"),
        ("Antwoord op de vragen 2, en 3", "2,3"),
        ("ANTWOORD 1/2", "1,2"),
    ],
)
def test_a_joint_answer_covers_every_number_in_its_heading(heading: str, numbers: str) -> None:
    questions = "Vraag 1\nEen?\nVraag 2\nTwee?\nVraag 3\nDrie?\n"
    assert covers(read(f"{HEAD}{questions}{heading}\nSamen.\n"))[0] == numbers


def test_an_answer_given_at_the_end_covers_the_earlier_question_too() -> None:
    reading = read(
        HEAD
        + "Vraag 1\nEen?\nVraag 2\nTwee?\nAntwoord 2\nB.\nVraag 3\nDrie?\nAntwoord 1 en 3\nA.\n"
    )
    assert covers(reading) == ["2", "1,3"]
    assert "uncovered_questions" not in codes(reading)


def test_a_block_with_two_questions_is_taken_apart_and_told() -> None:
    reading = read(
        HEAD
        + "Vraag 1 en 2\nIs dit een vraag? Zo ja, waarom?\nKunt u dit delen?\n"
        + "Antwoord 1 en 2\nJa.\n"
    )
    assert texts(reading) == ["Is dit een vraag? Zo ja, waarom?", "Kunt u dit delen?"]
    assert "joint_questions" in codes(reading)


def test_a_lost_heading_of_a_question_is_recovered_from_its_answer() -> None:
    reading = read(HEAD + "Vraag 1\nIs dit een vraag?\nKunt u dit delen?\nAntwoord 1 en 2\nJa.\n")
    assert texts(reading) == ["Is dit een vraag?", "Kunt u dit delen?"]
    assert covers(reading) == ["1,2"]


def test_an_amount_at_the_start_of_a_line_is_no_heading() -> None:
    reading = read(HEAD + "Vraag 1\nHoeveel?\nAntwoord 1\nHet bedrag is\nAntwoord 95\nmiljoen.\n")
    assert covers(reading) == ["1"]
    assert "95 miljoen" in reading.answers[0].value.text


def test_an_answer_without_heading_behind_a_blank_line_is_found_and_told() -> None:
    reading = read(
        HEAD + "Vraag 1\nEen?\n\nAntwoord 1\nJa.\n\nVraag 2\nTwee?\n\nHier staat het antwoord.\n"
    )
    assert [answer.value.text for answer in reading.answers] == ["Ja.", "Hier staat het antwoord."]
    assert "answer_without_heading" in codes(reading)


def test_a_question_that_nobody_answers_is_named() -> None:
    reading = read(HEAD + "Vraag 1\nEen?\nAntwoord 1\nJa.\nVraag 2\nTwee?\n")
    (warning,) = (w for w in reading.warnings if w.code == "uncovered_questions")
    assert "vraag 2" in warning.message


def test_questions_to_be_answered_separately_are_not_answered_together_in_silence() -> None:
    reading = read(
        HEAD + "Vraag 1\nEen?\nVraag 2\nKunt u deze vragen afzonderlijk beantwoorden?\n"
        "Antwoord 1 en 2\nJa.\n"
    )
    assert "not_answered_separately" in codes(reading)


def test_numbers_before_the_questions_and_headings_over_the_answers() -> None:
    reading = read(
        "Antwoord van minister Voorbeelds (Defensie) (ontvangen 3 juni 2024)\n\n"
        "1. Is dit een?\n\nAntwoord vraag 1:\nJa.\n\n2. En dit?\n\n3. En dat?\n\n"
        "Antwoord vraag 2-3:\nOok.\n"
    )
    assert texts(reading) == ["Is dit een?", "En dit?", "En dat?"]
    assert covers(reading) == ["1", "2,3"]


def test_a_bare_heading_answers_the_questions_since_the_last_answer() -> None:
    reading = read(
        "Antwoord van minister Voorbeelds (Defensie) (ontvangen 3 juni 2024)\n\n"
        "1. Is dit een?\n\nAntwoord:\nJa.\n\n2. En dit?\n\nAntwoord:\nNee.\n"
    )
    assert covers(reading) == ["1", "2"]


def test_a_list_inside_an_answer_starts_no_new_question() -> None:
    reading = read(
        "Geachte voorzitter,\n\n1. Welke stappen?\n\nEr zijn twee stappen:\n\n1. de eerste stap;\n"
        "2. de tweede stap.\n\n2. Wanneer?\n\nDit jaar.\n\nHoogachtend,\n"
    )
    assert [question.value.number for question in reading.questions] == ["1", "2"]
    assert texts(reading)[0] == "Welke stappen?"


def test_footers_and_footnotes_do_not_cut_through_a_question() -> None:
    reading = read(
        HEAD + "Vraag 1\nKent u het bericht over de voorbeeldige\n"
        "1 Krant, 1 juni 2024, «Bericht» (www.example.org)\n"
        "ah-tk-20232024-9999\nISSN 0921 - 7398\n"
        "’s-Gravenhage 2024 Tweede Kamer, vergaderjaar 2023–2024, Aanhangsel 1"
        "voorbeelden?1\nAntwoord 1\nJa.\nTweede Kamer, vergaderjaar 2023–2024, Aanhangsel 2\n"
    )
    assert texts(reading) == ["Kent u het bericht over de voorbeeldige voorbeelden?1"]
    assert [note.value.mark for note in reading.notes] == ["1"]
    assert reading.answers[0].value.text == "Ja."


def test_a_footer_glued_to_a_heading_does_not_hide_it() -> None:
    reading = read(
        HEAD + "Vraag 1\nEen?\nTweede Kamer, vergaderjaar 2023–2024, Aanhangsel 1Antwoord 1\nJa.\n"
    )
    assert covers(reading) == ["1"]
    assert "answer_without_heading" not in codes(reading)


def test_a_document_in_one_line_has_its_headings_found() -> None:
    reading = read(
        (HEAD + "Vraag 1 Is dit een? Antwoord 1 Ja. Vraag 2 En dit? Antwoord 2 Nee.").replace(
            "\n", " "
        )
    )
    assert texts(reading) == ["Is dit een?", "En dit?"]
    assert covers(reading) == ["1", "2"]


def test_marked_notes_behind_the_questions_are_kept_apart() -> None:
    reading = read(HEAD + "Vraag 1\nKent u dit? [1]\nAntwoord 1\nJa.\n\n[1] Krant, 1 juni 2024\n")
    assert reading.answers[0].value.text == "Ja."
    assert [note.value.text for note in reading.notes] == ["Krant, 1 juni 2024"]


def test_paragraphs_of_a_question_text_without_numbers_are_counted_and_told() -> None:
    reading = read(
        "2099Z00001\n\n(ingezonden 3 juni 2024)\n\nVragen van het lid Voorbeeld (ABC) aan de "
        "minister van Defensie over een voorbeeld.\n\nIs dit een?\n\nEn dit? Zo nee, waarom niet?\n"
    )
    assert reading.kind == "question"
    assert texts(reading) == ["Is dit een?", "En dit? Zo nee, waarom niet?"]
    assert "numbers_assumed" in codes(reading)


def test_oral_questions_have_no_text() -> None:
    reading = read(
        "2099Z00002\nMondelinge vragen van het lid Voorbeeld (ABC) aan de Minister van Defensie, "
        "bij afwezigheid van de Minister-president, over een voorbeeld (ingezonden 3 juni 2024)\n"
    )
    assert reading.kind == "question"
    assert reading.questions == ()
    assert [office.value for office in reading.addressees] == ["minister van Defensie"]


def test_an_old_typeset_with_all_questions_before_all_answers() -> None:
    reading = read(
        "Vragen van het lid Voorbeeld (ABC) over een voorbeeld. (Ingezonden 3 juni 1992) 1Is dit "
        "een? 2Is dat een?\nWordt het derde nummer vermist? 4 En dit?\nAntwoord\nAntwoord van "
        "minister Voorbeelds (Defensie). (Ontvangen 17 juni 1992) 1 en 2 Ja.\n3Nee. 4 Ook niet.\n"
    )
    assert [question.value.number for question in reading.questions] == ["1", "2", "3", "4"]
    assert covers(reading) == ["1,2", "3", "4"]


def test_two_sets_in_one_document_are_told() -> None:
    reading = read(HEAD + "Vraag 1\nEen?\nVraag 2\nTwee?\nVraag 1\nUno?\nAntwoord 1 en 2\nJa.\n")
    assert "several_sets" in codes(reading)


def test_an_uitstelbericht_has_a_reason_and_no_answers() -> None:
    reading = read(
        HEAD.replace("Antwoord van", "Mededeling van")
        + "Vraag 1\nEen?\nMededeling\nDe vragen kunnen "
        "niet binnen de gebruikelijke termijn worden beantwoord, omdat de afstemming meer tijd "
        "vraagt. Ik streef ernaar uiterlijk 1 juli 2024 te antwoorden.\n"
    )
    assert reading.kind == "extension"
    assert reading.answers == ()
    assert reading.extension is not None
    assert reading.extension.value.reason == "de afstemming meer tijd vraagt"
    assert str(reading.extension.value.promised_on) == "2024-07-01"


def test_a_text_that_is_no_letter_says_only_that() -> None:
    reading = read("Boodschappen: melk, brood en kaas.\n")
    assert reading.kind == "other"
    assert codes(reading) == {"unknown_kind"}
