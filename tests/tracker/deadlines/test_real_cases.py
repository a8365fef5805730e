"""Question sets whose dates are published: the clock gives what is known of them.

The dates come from letters of ministries and from headers of the Aanhangsel van de Handelingen. An
uitstelbericht is known to exist for 2025D04328 (Aanhangsel 2024-2025, nr. 1028) but its day is not,
so that row stands for every day it could have been sent.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

import pytest

from tracker.deadlines import (
    Facts,
    Outcome,
    State,
    days_late,
    days_taken,
    due_on,
    outer_due_on,
    state,
    written_questions_term,
)

DAY = timedelta(days=1)


@dataclass(frozen=True)
class Case:
    """One row of the table; days and states as a person counted them."""

    number: str
    sent: date
    answered: date
    taken: int
    due: date
    outer: date
    late: int

    def facts(self, *, extended: date | None = None, answered: bool = False) -> Facts:
        term = written_questions_term(self.sent)
        return Facts(
            started_on=self.sent,
            due_on=due_on(self.sent, term),
            outer_due_on=outer_due_on(self.sent, term),
            extended_on=extended,
            settled_on=self.answered if answered else None,
            outcome=Outcome.ANSWERED if answered else None,
        )


def _case(number: str, taken: int, late: int, *days: str) -> Case:
    sent, answered, due, outer = map(date.fromisoformat, days)
    return Case(number, sent, answered, taken, due, outer, late)


CASES = [
    _case("2025Z04340", 43, 22, "2025-03-11", "2025-04-23", "2025-04-01", "2025-04-22"),
    _case("2024Z11859", 20, 0, "2024-07-05", "2024-07-25", "2024-07-26", "2024-08-16"),
    _case("2023Z19006", 25, 4, "2023-11-09", "2023-12-04", "2023-11-30", "2023-12-21"),
    _case("2023Z14759", 41, 20, "2023-09-07", "2023-10-18", "2023-09-28", "2023-10-19"),
    _case("nr. 5284183", 19, 0, "2024-03-05", "2024-03-24", "2024-03-26", "2024-04-16"),
    _case("2025D04328", 46, 25, "2024-12-20", "2025-02-04", "2025-01-10", "2025-01-31"),
    _case("2011Z02579", 35, 14, "2011-02-09", "2011-03-16", "2011-03-02", "2011-03-23"),
]
every_case = pytest.mark.parametrize("case", CASES, ids=lambda case: case.number)


@every_case
def test_the_lines_are_calendar_weeks(case: Case) -> None:
    assert (case.facts().due_on, case.facts().outer_due_on) == (case.due, case.outer)


@every_case
def test_the_answer_took_what_was_published(case: Case) -> None:
    facts = case.facts(answered=True)
    assert days_taken(facts, case.answered) == case.taken
    assert days_late(facts, case.answered) == case.late
    on_time = State.ANSWERED_LATE if case.late else State.ANSWERED_ON_TIME
    assert state(facts, case.answered) is on_time
    assert days_taken(facts, case.answered - DAY) is None


@every_case
def test_the_day_before_the_line_and_the_line_are_near_and_the_day_after_is_late(
    case: Case,
) -> None:
    facts = case.facts()
    assert state(facts, case.due - DAY) is State.NEARLY
    assert state(facts, case.due) is State.NEARLY
    assert state(facts, case.due + DAY) is State.LATE_WITHOUT_EXTENSION
    assert [days_late(facts, case.due + n * DAY) for n in (-1, 0, 1)] == [0, 0, 1]


@every_case
def test_after_uitstel_the_second_line_is_near_and_the_day_after_it_is_late(case: Case) -> None:
    facts = case.facts(extended=case.due)
    assert state(facts, case.due + DAY) is State.EXTENDED
    assert state(facts, case.outer - DAY) is State.NEARLY
    assert state(facts, case.outer) is State.NEARLY
    assert state(facts, case.outer + DAY) is State.LATE_DESPITE_EXTENSION


@every_case
def test_an_answer_on_the_due_day_is_on_time_and_the_day_after_is_not(case: Case) -> None:
    for answered, expected in (
        (case.due - DAY, State.ANSWERED_ON_TIME),
        (case.due, State.ANSWERED_ON_TIME),
        (case.due + DAY, State.ANSWERED_LATE),
    ):
        facts = Facts(
            started_on=case.sent,
            due_on=case.due,
            outer_due_on=case.outer,
            settled_on=answered,
            outcome=Outcome.ANSWERED,
        )
        assert state(facts, answered) is expected


@pytest.mark.parametrize("sent_after", range(22))
def test_the_set_answered_after_its_uitstel_was_late_despite_it(sent_after: int) -> None:
    case = next(case for case in CASES if case.number == "2025D04328")
    facts = case.facts(extended=case.sent + sent_after * DAY, answered=True)
    assert state(facts, case.answered - DAY) is State.LATE_DESPITE_EXTENSION
    assert state(facts, case.answered) is State.ANSWERED_LATE
