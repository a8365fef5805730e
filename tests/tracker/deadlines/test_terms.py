"""How the terms are counted, and which article a term cites."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.deadlines import Term, due_on, outer_due_on, written_questions_term

DATES = st.dates(date(1990, 1, 1), date(2100, 1, 1))


@given(DATES)
def test_three_weeks_end_on_the_same_weekday(sent: date) -> None:
    due = due_on(sent, written_questions_term(sent))
    assert due is not None
    assert due - sent == timedelta(weeks=3)
    assert due.weekday() == sent.weekday()


@given(DATES)
def test_the_second_line_is_six_weeks_from_the_start(sent: date) -> None:
    assert outer_due_on(sent, written_questions_term(sent)) == sent + timedelta(weeks=6)


@pytest.mark.parametrize(
    ("sent", "article"),
    [
        (date(2011, 2, 9), "art. 135 lid 1"),
        (date(2021, 3, 30), "art. 135 lid 1"),
        (date(2021, 3, 31), "art. 12.2 lid 1"),
        (date(2025, 3, 11), "art. 12.2 lid 1"),
    ],
)
def test_a_question_cites_the_reglement_of_its_own_day(sent: date, article: str) -> None:
    assert written_questions_term(sent).source.startswith(article)


def test_a_term_may_have_no_second_stage() -> None:
    term = Term(days=28, outer_days=None, source="gebruik van de Eerste Kamer")
    assert due_on(date(2025, 3, 11), term) == date(2025, 4, 8)
    assert outer_due_on(date(2025, 3, 11), term) is None


@pytest.mark.parametrize(("days", "outer_days"), [(-1, None), (21, 20)])
def test_a_term_that_runs_backwards_is_refused(days: int, outer_days: int | None) -> None:
    with pytest.raises(ValueError, match="termijn"):
        Term(days=days, outer_days=outer_days, source="")


def test_a_term_beyond_the_calendar_is_refused_with_a_sentence() -> None:
    with pytest.raises(ValueError, match="31 december 9999 past niet in de kalender"):
        due_on(date.max, written_questions_term(date.max))
