"""The Nordkamp letter: everything in it, whole and in its place."""

from __future__ import annotations

from datetime import date

from tracker.letters import Member, Reading, Signatory, read


def test_it_is_an_answer_of_the_tweede_kamer(seed: Reading) -> None:
    assert seed.kind == "answer"
    assert seed.chamber is not None
    assert seed.chamber.value == "TK"


def test_case_member_addressee_and_subject_are_read(seed: Reading) -> None:
    assert seed.case_number is not None
    assert seed.case_number.value == "2025Z04340"
    assert [member.value for member in seed.members] == [Member("Nordkamp", "GL-PvdA")]
    assert [office.value for office in seed.addressees] == ["minister van Defensie"]
    assert seed.subject is not None
    assert seed.subject.value == (
        "steun van het kabinet aan maatschappelijke initiatieven voor levensreddende steun en "
        "wederopbouw in Oekraïne"
    )


def test_a_party_broken_over_two_lines_is_healed(seed_text: str) -> None:
    assert "GL-\nPvdA" in seed_text


def test_both_dates_are_read_and_the_relative_one_agrees(seed: Reading) -> None:
    assert seed.sent_on is not None
    assert seed.answered_on is not None
    assert seed.sent_on.value == date(2025, 3, 11)
    assert seed.answered_on.value == date(2025, 4, 23)
    assert "contradicting_dates" not in {warning.code for warning in seed.warnings}


def test_two_signatories_beside_each_other_keep_their_own_office(seed: Reading) -> None:
    assert [signatory.value for signatory in seed.signatories] == [
        Signatory("drs. R.P. Brekelmans", "minister van Defensie"),
        Signatory("drs. R.J. Klever", "minister voor Buitenlandse Handel en Ontwikkelingshulp"),
    ]


def test_two_references_over_a_line_break_are_two(seed: Reading) -> None:
    assert [reference.value for reference in seed.references] == [
        "DS2025-001835",
        "MINDEF20250015138",
    ]


def test_six_questions_are_answered_by_six_answers(seed: Reading) -> None:
    assert [question.value.number for question in seed.questions] == list("123456")
    assert [answer.value.covers for answer in seed.answers] == [(n,) for n in "123456"]


def test_a_question_ends_where_its_answer_begins(seed: Reading) -> None:
    texts = [question.value.text for question in seed.questions]
    assert texts[0].endswith("Oekraïne? (Kamerstuk 21 501-20, nr. 2029)")
    assert texts[1].endswith("Zo ja, welke? Zo nee, waarom niet?")
    assert texts[5] == "Kunt u deze vragen afzonderlijk beantwoorden?"


def test_an_answer_over_a_page_break_is_one_paragraph(seed: Reading) -> None:
    third = seed.answers[2].value.text
    assert "levensreddende steun en wederopbouw te leveren." in third
    assert "\n" not in third


def test_an_answer_of_two_paragraphs_keeps_them(seed: Reading) -> None:
    second = seed.answers[1].value.text
    assert second.count("\n\n") == 1
    assert second.startswith("Naar aanleiding van de motie")
    assert second.endswith("voedselzekerheid, water en gezondheid.")


def test_the_last_answer_is_ja(seed: Reading) -> None:
    assert seed.answers[-1].value.text == "Ja."


def test_it_cites_the_motion_twice_and_the_other_paper_once(seed: Reading) -> None:
    assert [citation.target for citation in seed.citations] == [
        "kst-21501-20-2029",
        "kst-21501-20-2029",
        "kst-26045-190",
    ]


def test_the_mistyped_dossier_is_kept_with_a_warning_and_a_suggestion(seed: Reading) -> None:
    (warning,) = (w for w in seed.warnings if w.code == "doubtful_dossier")
    assert "Kamerstuk 26 045, nr. 190" in warning.message
    assert "36 045, nr. 190" in warning.message
    assert warning.suggestion == "kst-36045-190"


def test_answers_without_headings_are_told(seed: Reading) -> None:
    assert "answer_without_heading" in {warning.code for warning in seed.warnings}


def test_every_value_shows_its_words_in_the_letter(seed: Reading, seed_text: str) -> None:
    single = [seed.case_number, seed.subject, seed.sent_on, seed.answered_on]
    several = [*seed.members, *seed.signatories, *seed.questions, *seed.answers]
    for value in [*single, *several]:
        assert value is not None
        assert seed_text[value.start : value.end] == value.words != ""


def test_the_line_ends_of_another_system_change_nothing(seed: Reading, seed_text: str) -> None:
    for line_end in ("\r\n", "\r"):
        other = read(seed_text.replace("\n", line_end)).as_json()
        mine = seed.as_json()
        assert other.pop("citations") is not None
        mine.pop("citations")
        other["warnings"] = [warning["code"] for warning in other["warnings"]]
        mine["warnings"] = [warning["code"] for warning in mine["warnings"]]
        assert other == mine
