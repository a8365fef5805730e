"""Partial and supplementary answers, one letter to two sets: what settles, and what does not."""

from __future__ import annotations

import datetime as dt

import pytest
from django.core.exceptions import ValidationError

from answers import corrections
from answers.models import AnswerLetter
from answers.services import Given, record_answer
from questions.models import QuestionSet
from tests.cast import Cast
from tests.desk import a_document, a_set, signed_in
from tracker.models import DateChange

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media")]

FIRST, SECOND, LATER = dt.date(2025, 3, 25), dt.date(2025, 4, 23), dt.date(2025, 6, 2)


def letter(
    question_set: QuestionSet,
    *covers: str,
    on: dt.date,
    kind: str = AnswerLetter.Kind.ANSWER,
) -> AnswerLetter:
    return record_answer(
        document=a_document(f"Brief van {on} over {covers}"),
        question_set=question_set,
        dated_on=on,
        given=[Given(covers, "Een antwoord.")] if covers else [],
        signed=[],
        references=[],
        by=None,
        kind=kind,
    )


def test_a_partial_answer_settles_nothing(nordkamp: QuestionSet) -> None:
    letter(nordkamp, "1", on=FIRST, kind=AnswerLetter.Kind.PARTIAL)
    nordkamp.refresh_from_db()
    assert nordkamp.settled_on is None


def test_what_a_partial_answer_leaves_open_is_named_on_the_page(
    nordkamp: QuestionSet, cast: Cast
) -> None:
    letter(nordkamp, "1", on=FIRST, kind=AnswerLetter.Kind.PARTIAL)
    client = signed_in(cast.reader)
    client.cookies["django_language"] = "en"
    page = client.get(nordkamp.get_absolute_url()).content.decode()
    assert "Still without an answer: question 2." in page
    assert page.count("Still open: the letter does not answer this question.") == 1


def test_the_answer_after_a_partial_one_settles_on_its_own_date(nordkamp: QuestionSet) -> None:
    letter(nordkamp, "1", on=FIRST, kind=AnswerLetter.Kind.PARTIAL)
    letter(nordkamp, "2", on=SECOND)
    nordkamp.refresh_from_db()
    assert nordkamp.settled_on == SECOND


@pytest.mark.parametrize("on", [FIRST, LATER])
def test_a_supplementary_answer_never_changes_when_the_set_was_settled(
    nordkamp: QuestionSet, on: dt.date
) -> None:
    letter(nordkamp, "1", "2", on=SECOND)
    letter(nordkamp, "1", on=on, kind=AnswerLetter.Kind.SUPPLEMENT)
    nordkamp.refresh_from_db()
    assert nordkamp.settled_on == SECOND


def test_a_letter_that_turns_out_partial_opens_its_set_and_says_why(
    nordkamp: QuestionSet, cast: Cast
) -> None:
    wrong = letter(nordkamp, "1", on=FIRST)
    corrections.rekind(
        letter=wrong,
        kind=AnswerLetter.Kind.PARTIAL,
        reason="vraag 2 is niet beantwoord",
        by=cast.drafter,
    )
    nordkamp.refresh_from_db()
    assert (nordkamp.settled_on, nordkamp.outcome) == (None, "")
    kept = DateChange.objects.get(case=nordkamp)
    assert (kept.field, kept.was, kept.by) == ("settled_on", FIRST, cast.drafter)


def test_a_letter_is_not_made_partial_without_a_reason(nordkamp: QuestionSet) -> None:
    wrong = letter(nordkamp, "1", on=FIRST)
    with pytest.raises(ValidationError):
        corrections.rekind(letter=wrong, kind=AnswerLetter.Kind.PARTIAL)
    nordkamp.refresh_from_db()
    wrong.refresh_from_db()
    assert (nordkamp.settled_on, wrong.kind) == (FIRST, AnswerLetter.Kind.ANSWER)


def test_another_answer_that_is_there_settles_instead(nordkamp: QuestionSet) -> None:
    first = letter(nordkamp, "1", on=FIRST)
    letter(nordkamp, "2", on=SECOND)
    corrections.rekind(letter=first, kind=AnswerLetter.Kind.PARTIAL, reason="een deel", by=None)
    nordkamp.refresh_from_db()
    assert nordkamp.settled_on == SECOND


def test_one_letter_settles_two_sets(nordkamp: QuestionSet) -> None:
    other = a_set("2025Z00002")
    shared = letter(nordkamp, "1", "2", on=SECOND)
    corrections.answers_also(letter=shared, question_set=other)
    other.refresh_from_db()
    assert other.settled_on == SECOND
    assert set(corrections.answered_by(shared)) == {nordkamp, other}


def test_a_letter_from_before_the_questions_answers_no_other_set(nordkamp: QuestionSet) -> None:
    later = a_set("2025Z00002", sent_on=dt.date(2025, 5, 1))
    shared = letter(nordkamp, "1", "2", on=SECOND)
    with pytest.raises(ValidationError):
        corrections.answers_also(letter=shared, question_set=later)


def test_taking_out_the_letter_of_two_sets_opens_both(nordkamp: QuestionSet) -> None:
    other = a_set("2025Z00002")
    shared = letter(nordkamp, "1", "2", on=SECOND)
    corrections.answers_also(letter=shared, question_set=other)
    corrections.withdraw(letter=shared)
    for question_set in (nordkamp, other):
        question_set.refresh_from_db()
        assert question_set.settled_on is None
    assert DateChange.objects.filter(field="settled_on").count() == 2
