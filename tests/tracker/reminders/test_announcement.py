"""Lines inside a recess are announced before it begins."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.deadlines import Facts, Outcome, Recess
from tracker.reminders.announcement import announced, announced_on

RECESS = Recess("Meireces 2025", date(2025, 4, 18), date(2025, 5, 5))
THURSDAY = date(2025, 4, 17)
CASE = Facts(started_on=date(2025, 4, 1), due_on=date(2025, 4, 22), outer_due_on=date(2025, 5, 13))


def on(facts: Facts, today: date) -> bool:
    return announced(facts, [RECESS], today=today) is not None


def test_the_last_working_day_before_a_recess_is_before_its_holidays_and_weekends() -> None:
    assert announced_on(RECESS) == THURSDAY
    christmas = Recess("Kerstreces", date(2025, 12, 27), date(2026, 1, 11))
    assert announced_on(christmas) == date(2025, 12, 24)


def test_a_line_in_the_recess_is_announced_from_that_day_until_it_has_passed() -> None:
    assert not on(CASE, date(2025, 4, 16))
    assert on(CASE, THURSDAY)
    assert on(CASE, date(2025, 4, 22))
    assert not on(CASE, date(2025, 4, 23))


@pytest.mark.parametrize(
    "facts",
    [
        replace(CASE, due_on=date(2025, 4, 17)),
        replace(CASE, due_on=date(2025, 5, 6)),
        replace(CASE, extended_on=date(2025, 4, 15)),
        replace(CASE, settled_on=THURSDAY, outcome=Outcome.ANSWERED),
        replace(CASE, followed=False),
        Facts(started_on=date(2025, 4, 1)),
    ],
    ids=["before", "after", "second line after", "settled", "not followed", "without a line"],
)
def test_nothing_else_is(facts: Facts) -> None:
    assert not on(facts, THURSDAY)


def test_what_comes_to_fall_in_a_recess_that_has_begun_is_not_announced_any_more() -> None:
    moved = replace(
        CASE, due_on=date(2025, 4, 21), outer_due_on=date(2025, 5, 2), extended_on=date(2025, 4, 20)
    )
    assert not on(moved, date(2025, 4, 21))
    late = Facts(started_on=date(2025, 4, 19), due_on=date(2025, 5, 1))
    assert not on(late, date(2025, 4, 22))


@given(st.integers(-40, 60), st.integers(0, 60), st.integers(-50, 70))
def test_an_announcement_is_for_a_line_inside_the_recess_and_never_after_it(
    start: int, term: int, today: int
) -> None:
    first = RECESS.first_day
    began = first + timedelta(days=start)
    facts = Facts(started_on=began, due_on=began + timedelta(days=term))
    looked = first + timedelta(days=today)
    found = announced(facts, [RECESS], today=looked)
    if found is not None:
        assert found.due_on in RECESS
        assert found.on == THURSDAY <= looked <= found.due_on
