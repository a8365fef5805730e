from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.search.rhythm import AMSTERDAM, is_due

START = dt.datetime(2024, 1, 1, tzinfo=dt.UTC)
MOMENTS = st.integers(0, 3 * 366 * 24 * 60).map(
    lambda minutes: START + dt.timedelta(minutes=minutes)
)
MONDAY = dt.date(2025, 4, 7)


def at(days: int, hour: int, minute: int = 0) -> dt.datetime:
    """A moment in Amsterdam, so many days after Monday 7 April 2025."""
    day = MONDAY + dt.timedelta(days=days)
    return dt.datetime.combine(day, dt.time(hour, minute), tzinfo=AMSTERDAM)


@pytest.mark.parametrize(
    ("rhythm", "looked_at", "now", "due"),
    [
        ("immediately", at(0, 9), at(0, 9, 5), True),
        ("daily", at(0, 9), at(0, 23), False),
        ("daily", at(0, 9), at(1, 6, 59), False),
        ("daily", at(0, 9), at(1, 7), True),
        ("daily", at(0, 6), at(0, 7), True),
        ("daily", at(1, 7), at(1, 12), False),
        ("daily", at(0, 9), at(9, 12), True),
        ("weekly", at(0, 9), at(6, 23), False),
        ("weekly", at(0, 9), at(7, 6, 59), False),
        ("weekly", at(0, 9), at(7, 7), True),
        ("weekly", at(-1, 9), at(0, 7), True),
        ("weekly", at(-1, 9), at(0, 6), False),
    ],
)
def test_a_search_looks_when_people_come_in(
    rhythm: str, looked_at: dt.datetime, now: dt.datetime, due: bool
) -> None:
    assert is_due(rhythm, looked_at=looked_at, now=now) is due


@pytest.mark.parametrize("day", [dt.date(2025, 3, 30), dt.date(2025, 10, 26)])
def test_the_days_on_which_the_clock_changes_have_one_morning_each(day: dt.date) -> None:
    start = dt.datetime.combine(day, dt.time(), tzinfo=AMSTERDAM).astimezone(dt.UTC)
    looked_at, looks = start - dt.timedelta(hours=1), 0
    for minutes in range(0, 23 * 60, 5):
        now = start + dt.timedelta(minutes=minutes)
        if is_due("daily", looked_at=looked_at, now=now):
            looks, looked_at = looks + 1, now
    assert looks == 1
    assert looked_at.astimezone(AMSTERDAM).hour == 7


@given(rhythm=st.sampled_from(["immediately", "daily", "weekly"]), now=MOMENTS)
def test_who_has_just_looked_need_not_look_again(rhythm: str, now: dt.datetime) -> None:
    assert not is_due(rhythm, looked_at=now, now=now)


@given(rhythm=st.sampled_from(["daily", "weekly"]), first=MOMENTS, later=MOMENTS, latest=MOMENTS)
def test_what_is_due_stays_due_until_somebody_looks(
    rhythm: str, first: dt.datetime, later: dt.datetime, latest: dt.datetime
) -> None:
    first, later, latest = sorted([first, later, latest])
    if is_due(rhythm, looked_at=first, now=later):
        assert is_due(rhythm, looked_at=first, now=latest)
