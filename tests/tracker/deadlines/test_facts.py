"""Dates that cannot all be true are refused with a sentence for the person who entered them."""

from __future__ import annotations

from datetime import date

import pytest

from tracker.deadlines import Facts, Outcome

START = date(2025, 3, 11)
BEFORE = date(2025, 3, 10)


def test_an_answer_before_its_question_is_refused() -> None:
    with pytest.raises(ValueError, match=r"Het antwoord \(10 maart 2025\) ligt vóór de begindatum"):
        Facts(started_on=START, settled_on=BEFORE, outcome=Outcome.ANSWERED)


def test_an_uitstelbericht_before_its_question_is_refused() -> None:
    with pytest.raises(ValueError, match=r"Het uitstelbericht .* ligt vóór de begindatum"):
        Facts(started_on=START, extended_on=BEFORE)


def test_a_due_date_before_the_start_is_refused() -> None:
    with pytest.raises(ValueError, match=r"De uiterste datum .* ligt vóór de begindatum"):
        Facts(started_on=START, due_on=BEFORE)


@pytest.mark.parametrize("due", [None, date(2025, 4, 1)])
def test_a_second_line_needs_a_first_that_is_not_later(due: date | None) -> None:
    with pytest.raises(ValueError, match="grens na uitstel"):
        Facts(started_on=START, due_on=due, outer_due_on=date(2025, 3, 31))


def test_a_settled_case_has_both_a_day_and_an_outcome() -> None:
    with pytest.raises(ValueError, match="afloop"):
        Facts(started_on=START, settled_on=START)
    with pytest.raises(ValueError, match="afloop"):
        Facts(started_on=START, outcome=Outcome.ANSWERED)


def test_everything_may_happen_on_the_day_of_the_start() -> None:
    facts = Facts(
        started_on=START,
        due_on=START,
        outer_due_on=START,
        extended_on=START,
        settled_on=START,
        outcome=Outcome.ANSWERED,
    )
    assert facts.known_on(START) == facts


def test_a_start_that_is_not_known_refuses_nothing() -> None:
    facts = Facts(started_on=None, settled_on=START, outcome=Outcome.ANSWERED)
    assert facts.known_on(BEFORE) == Facts(started_on=None)
