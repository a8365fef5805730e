"""When a reminder is sent: a wish chooses the moment, and never lets the useful one pass."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tracker.deadlines import Recess, is_working_day
from tracker.reminders.policy import Owed, Rung, Stage
from tracker.reminders.timing import ZONE, Preference, is_quiet, last_moment, moment

DRAFT = Rung("draft", Stage.FIRST, -7, "Doe iets.")
DECIDE = replace(DRAFT, code="decide", offset=-3, decides=True)
LATE = replace(DRAFT, code="overdue", offset=7, every=7)
TUESDAY = dt.date(2025, 3, 25)
SATURDAY = dt.date(2025, 3, 29)
LINE = dt.date(2025, 4, 1)
LOOSE, DIGEST = Preference(), Preference(digest=True, morning=7)
RECESS = Recess("Meireces 2025", dt.date(2025, 4, 18), dt.date(2025, 5, 5))


def at(day: dt.date, hour: int, minute: int = 0) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(hour, minute), ZONE)


def owed(rung: Rung, on: dt.date, due_on: dt.date = LINE) -> Owed:
    return Owed(rung, rung.code, on, due_on)


def test_by_day_a_loose_mail_goes_at_once() -> None:
    assert moment(owed(DRAFT, TUESDAY), LOOSE, at(TUESDAY, 9)) == at(TUESDAY, 9)


@pytest.mark.parametrize(
    ("planned", "sent"),
    [
        (at(TUESDAY, 0, 5), at(TUESDAY, 8)),
        (at(TUESDAY, 18, 59), at(TUESDAY, 18, 59)),
        (at(TUESDAY, 19), at(TUESDAY + dt.timedelta(days=1), 8)),
        (at(SATURDAY, 9), at(dt.date(2025, 3, 31), 8)),
    ],
)
def test_at_night_and_in_the_weekend_it_waits_for_the_next_working_morning(
    planned: dt.datetime, sent: dt.datetime
) -> None:
    assert moment(owed(DRAFT, TUESDAY), LOOSE, planned) == sent


def test_a_decision_that_falls_in_a_weekend_is_asked_for_in_the_weekend_by_day() -> None:
    assert moment(owed(DECIDE, SATURDAY), LOOSE, at(SATURDAY, 0, 5)) == at(SATURDAY, 8)
    assert moment(owed(DECIDE, SATURDAY), LOOSE, at(SATURDAY, 9)) == at(SATURDAY, 9)
    assert moment(owed(DECIDE, SATURDAY), LOOSE, at(SATURDAY, 22)) == at(SATURDAY, 22)


def test_a_digest_comes_the_next_working_morning_unless_the_line_would_pass() -> None:
    monday = dt.date(2025, 3, 31)
    assert moment(owed(DRAFT, TUESDAY), DIGEST, at(SATURDAY, 9)) == at(monday, 7)
    assert moment(owed(DRAFT, TUESDAY), DIGEST, at(monday, 7, 1)) == at(LINE, 7)
    assert moment(owed(DRAFT, TUESDAY), DIGEST, at(LINE, 9)) == at(LINE, 9)


def test_a_digest_pauses_in_recess_and_what_cannot_wait_does_not() -> None:
    in_recess = dt.date(2025, 4, 22)
    after = dt.date(2025, 5, 6)
    late, ahead = owed(LATE, in_recess), owed(DRAFT, in_recess, dt.date(2025, 4, 29))
    assert moment(late, DIGEST, at(in_recess, 0, 5), recesses=[RECESS]) == at(after, 7)
    assert moment(ahead, DIGEST, at(in_recess, 0, 5), recesses=[RECESS]) == at(in_recess, 7)
    assert moment(late, LOOSE, at(in_recess, 9), recesses=[RECESS]) == at(in_recess, 9)


def test_who_wants_no_quiet_gets_it_in_the_night() -> None:
    restless = Preference(quiet=False)
    assert moment(owed(DRAFT, TUESDAY), restless, at(SATURDAY, 3)) == at(SATURDAY, 3)


@pytest.mark.parametrize("day", [dt.date(2025, 3, 31), dt.date(2025, 10, 27)])
def test_the_morning_after_a_change_of_the_clock_begins_at_eight(day: dt.date) -> None:
    saturday = day - dt.timedelta(days=2)
    sent = moment(owed(DRAFT, saturday, day + dt.timedelta(days=9)), LOOSE, at(saturday, 20))
    assert sent.astimezone(ZONE) == at(day, 8)
    assert sent.astimezone(ZONE).hour == 8


PREFERENCES = st.builds(
    Preference,
    digest=st.booleans(),
    quiet=st.booleans(),
    morning=st.integers(5, 12),
    evening=st.integers(13, 23),
)
DAYS = st.dates(dt.date(2024, 1, 1), dt.date(2026, 12, 31))
# Also between 2 and 3 in the night on which the clock changes: a moment is a moment in UTC.
FIRST = dt.datetime(2024, 1, 1, tzinfo=dt.UTC)
MOMENTS = st.integers(0, 3 * 365 * 24 * 60).map(
    lambda minutes: FIRST + dt.timedelta(minutes=minutes)
)


@st.composite
def owed_now(draw: st.DrawFn) -> tuple[Owed, dt.datetime]:
    """Something owed, and a moment at which it is."""
    now = draw(MOMENTS)
    today = now.astimezone(ZONE).date()
    on = today - dt.timedelta(days=draw(st.integers(0, 20)))
    due_on = on + dt.timedelta(days=draw(st.integers(-30, 40)))
    return owed(draw(st.sampled_from([DRAFT, DECIDE, LATE])), on, due_on), now


@st.composite
def recesses(draw: st.DrawFn) -> list[Recess]:
    first = draw(DAYS)
    return [Recess("Reces", first, first + dt.timedelta(days=draw(st.integers(0, 65))))]


@given(owed_now(), PREFERENCES, recesses())
def test_it_is_never_before_now_and_never_after_the_last_useful_moment(
    case: tuple[Owed, dt.datetime], preference: Preference, closed: list[Recess]
) -> None:
    one, now = case
    sent = moment(one, preference, now, recesses=closed)
    last = last_moment(one, now)
    assert sent >= now
    assert last is None or sent < last


@given(MOMENTS, PREFERENCES, recesses())
def test_it_disturbs_nobody_unless_every_moment_that_would_not_comes_too_late(
    now: dt.datetime, preference: Preference, closed: list[Recess]
) -> None:
    today = now.astimezone(ZONE).date()
    one = owed(DECIDE, today, today)
    sent = moment(one, preference, now, recesses=closed)
    last = last_moment(one, now)
    assert last is not None
    if is_quiet(preference, sent):
        while sent < last:
            assert is_quiet(preference, sent)
            sent += dt.timedelta(minutes=30)


@given(owed_now(), PREFERENCES, recesses())
def test_asked_again_later_it_is_the_same_moment_until_that_has_passed(
    case: tuple[Owed, dt.datetime], preference: Preference, closed: list[Recess]
) -> None:
    one, now = case
    sent = moment(one, preference, now, recesses=closed)
    later = now + (sent - now) / 2
    assume(last_moment(one, later) == last_moment(one, now))
    assert moment(one, preference, later, recesses=closed) == sent


@given(owed_now(), PREFERENCES)
def test_a_digest_that_can_wait_comes_at_the_chosen_hour_of_a_working_day(
    case: tuple[Owed, dt.datetime], preference: Preference
) -> None:
    one, now = case
    assume(last_moment(one, now) is None)
    digest = replace(preference, digest=True)
    sent = moment(one, digest, now).astimezone(ZONE)
    assert is_working_day(sent.date())
    assert (sent.hour, sent.minute) == (digest.morning, 0)
