"""The one definition of where a case stands."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.deadlines import (
    LATE,
    NEARLY_DAYS,
    PRESSING,
    SETTLED,
    UNSETTLED,
    Facts,
    Outcome,
    State,
    days_late,
    days_taken,
    state,
)

START = date(2025, 3, 11)
DUE = date(2025, 4, 1)
OUTER = date(2025, 4, 22)
OPEN_CASE = Facts(started_on=START, due_on=DUE, outer_due_on=OUTER)
EXTENDED_CASE = replace(OPEN_CASE, extended_on=date(2025, 3, 28))

DAYS = st.integers(0, 120).map(lambda count: START + timedelta(days=count))
TODAYS = st.integers(-10, 130).map(lambda count: START + timedelta(days=count))


@st.composite
def case_facts(draw: st.DrawFn) -> Facts:
    """Any case that started on one day: with or without a term, a second line, later facts."""
    due = draw(st.none() | DAYS)
    outer = draw(st.none() | DAYS.filter(lambda day: day >= due)) if due else None
    settled = draw(st.none() | DAYS)
    return Facts(
        started_on=draw(st.sampled_from([START, None])),
        due_on=due,
        outer_due_on=outer,
        extended_on=draw(st.none() | DAYS),
        settled_on=settled,
        outcome=draw(st.sampled_from(Outcome)) if settled else None,
    )


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (START, State.OPEN),
        (date(2025, 3, 28), State.OPEN),
        (date(2025, 3, 29), State.NEARLY),
        (DUE, State.NEARLY),
        (date(2025, 4, 2), State.LATE_WITHOUT_EXTENSION),
        (date(2027, 1, 1), State.LATE_WITHOUT_EXTENSION),
    ],
)
def test_without_uitstelbericht_the_due_date_counts(today: date, expected: State) -> None:
    assert state(OPEN_CASE, today) is expected


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2025, 3, 27), State.OPEN),
        (date(2025, 3, 28), State.EXTENDED),
        (DUE, State.EXTENDED),
        (date(2025, 4, 18), State.EXTENDED),
        (date(2025, 4, 19), State.NEARLY),
        (OUTER, State.NEARLY),
        (date(2025, 4, 23), State.LATE_DESPITE_EXTENSION),
    ],
)
def test_from_the_day_of_the_uitstelbericht_the_second_line_counts(
    today: date, expected: State
) -> None:
    assert state(EXTENDED_CASE, today) is expected


def test_a_late_uitstelbericht_still_opens_the_second_stage() -> None:
    late = replace(OPEN_CASE, extended_on=date(2025, 4, 5))
    assert state(late, date(2025, 4, 4)) is State.LATE_WITHOUT_EXTENSION
    assert state(late, date(2025, 4, 5)) is State.EXTENDED


def test_an_uitstelbericht_without_a_second_line_silences_nothing() -> None:
    soft = Facts(started_on=START, due_on=DUE, extended_on=date(2025, 3, 28))
    assert state(soft, date(2025, 3, 28)) is State.EXTENDED
    assert state(soft, DUE) is State.NEARLY
    assert state(soft, DUE + timedelta(days=1)) is State.LATE_DESPITE_EXTENSION


@pytest.mark.parametrize("case", [OPEN_CASE, EXTENDED_CASE])
@pytest.mark.parametrize(
    ("answered", "expected", "late"),
    [
        (START, State.ANSWERED_ON_TIME, 0),
        (DUE, State.ANSWERED_ON_TIME, 0),
        (date(2025, 4, 2), State.ANSWERED_LATE, 1),
        (OUTER, State.ANSWERED_LATE, 21),
    ],
)
def test_an_uitstel_does_not_make_an_answer_on_time(
    case: Facts, answered: date, expected: State, late: int
) -> None:
    settled = replace(case, settled_on=answered, outcome=Outcome.ANSWERED)
    assert state(settled, answered) is expected
    assert days_late(settled, date(2026, 1, 1)) == late


@pytest.mark.parametrize(
    ("outcome", "expected"),
    [(Outcome.WITHDRAWN, State.WITHDRAWN), (Outcome.TRANSFERRED, State.TRANSFERRED)],
)
def test_withdrawal_and_transfer_stop_the_clock_without_an_answer(
    outcome: Outcome, expected: State
) -> None:
    stopped = replace(OPEN_CASE, settled_on=date(2025, 4, 3), outcome=outcome)
    assert state(stopped, date(2025, 4, 3)) is expected
    assert days_late(stopped, date(2025, 12, 1)) == 2
    assert days_taken(stopped, date(2025, 12, 1)) is None


def test_a_case_without_a_due_date_is_open_until_it_is_settled_on_time() -> None:
    motion = Facts(started_on=START)
    assert state(motion, date(2030, 1, 1)) is State.OPEN
    done = replace(motion, settled_on=date(2029, 1, 1), outcome=Outcome.ANSWERED)
    assert state(done, date(2030, 1, 1)) is State.ANSWERED_ON_TIME
    assert days_late(done, date(2030, 1, 1)) == 0


def test_every_state_is_either_settled_or_not_and_late_ones_press() -> None:
    assert set(State) == SETTLED | UNSETTLED | {State.NOT_FOLLOWED}
    assert not SETTLED & UNSETTLED
    assert LATE < PRESSING < UNSETTLED


def test_a_state_reads_as_dutch_words() -> None:
    assert State.LATE_WITHOUT_EXTENSION.dutch == "te laat zonder uitstel"


@given(case_facts(), TODAYS)
def test_a_case_is_settled_exactly_from_the_day_of_its_settlement(
    facts: Facts, today: date
) -> None:
    settled = facts.settled_on is not None and facts.settled_on <= today
    assert (state(facts, today) in SETTLED) is settled


@given(case_facts(), TODAYS)
def test_what_is_dated_after_today_changes_nothing(facts: Facts, today: date) -> None:
    assert facts.known_on(today).known_on(today) == facts.known_on(today)
    later = today + timedelta(days=1)
    without = replace(facts, settled_on=None, outcome=None, extended_on=None)
    told_later = replace(
        without,
        extended_on=max(later, START),
        settled_on=max(later, START),
        outcome=Outcome.ANSWERED,
    )
    for rule in (state, days_late, days_taken):
        assert rule(told_later, today) == rule(without, today)


@given(case_facts(), TODAYS, st.integers(0, 60))
def test_once_late_only_a_new_fact_ends_it(facts: Facts, today: date, later_by: int) -> None:
    known = facts.known_on(today)
    if state(known, today) in LATE:
        assert state(known, today + timedelta(days=later_by)) is state(known, today)


@given(case_facts(), TODAYS)
def test_without_new_facts_the_days_late_never_shrink(facts: Facts, today: date) -> None:
    known = facts.known_on(today)
    assert 0 <= days_late(known, today) <= days_late(known, today + timedelta(days=1))


@given(case_facts(), TODAYS, DAYS)
def test_an_uitstelbericht_never_changes_how_late_a_case_is(
    facts: Facts, today: date, extended: date
) -> None:
    with_notice = replace(facts, extended_on=extended)
    assert days_late(with_notice, today) == days_late(replace(facts, extended_on=None), today)
    assert with_notice.due_on == facts.due_on


@given(case_facts(), TODAYS)
def test_the_line_that_counts_decides_between_late_near_and_far(facts: Facts, today: date) -> None:
    known = facts.known_on(today)
    found = state(facts, today)
    if known.settled_on is None and known.line_on is not None:
        left = (known.line_on - today).days
        assert (found in LATE) is (left < 0)
        assert (found is State.NEARLY) is (0 <= left <= NEARLY_DAYS)
