from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.deadlines import is_working_day, working_day_on_or_before


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2025-04-17", "2025-04-17"),  # Witte Donderdag: people work
        ("2025-04-21", "2025-04-17"),  # Tweede Paasdag, over the weekend and Goede Vrijdag
        ("2025-12-26", "2025-12-24"),  # both Kerstdagen
        ("2025-05-05", "2025-05-02"),  # Bevrijdingsdag on a Monday
        ("2026-11-22", "2026-11-20"),  # a Sunday
    ],
)
def test_a_day_that_nobody_works_comes_forward_to_the_working_day_before(
    day: str, expected: str
) -> None:
    assert working_day_on_or_before(dt.date.fromisoformat(day)) == dt.date.fromisoformat(expected)


DAYS = st.dates(dt.date(1990, 1, 1), dt.date(2090, 12, 31))


@given(DAYS)
def test_it_is_a_working_day_and_none_lies_between(day: dt.date) -> None:
    found = working_day_on_or_before(day)
    assert is_working_day(found)
    between = [found + dt.timedelta(days=more) for more in range(1, (day - found).days + 1)]
    assert not any(is_working_day(one) for one in between)
    assert len(between) <= 5


@given(DAYS, DAYS)
def test_a_later_day_never_comes_forward_past_an_earlier_one(one: dt.date, other: dt.date) -> None:
    first, last = sorted([one, other])
    assert working_day_on_or_before(first) <= working_day_on_or_before(last)
