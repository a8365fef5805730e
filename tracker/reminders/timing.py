"""When somebody wants to hear of what they are owed, and the moment that no wish may pass. Pure.

A wish never loses a reminder: it only chooses among the moments before the last useful one. From
the most considerate to the least: the digest on a working morning outside recess, on any working
morning, a working day between morning and evening, any day then; and when all of those come too
late, at once.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from tracker.deadlines import Recess, is_working_day, recess_on
from tracker.reminders.policy import Owed

ZONE = ZoneInfo("Europe/Amsterdam")
ONE_DAY = timedelta(days=1)
HORIZON = 120
"""Days to look ahead: longer than any recess."""


@dataclass(frozen=True, slots=True)
class Preference:
    """What somebody wants; ``morning`` and ``evening`` are whole hours in Amsterdam.

    ``digest``: one mail a working morning. ``quiet``: nothing in the evening, at night, in weekends
    and on holidays. ``muted`` are the codes of rungs that they can do without.
    """

    digest: bool = False
    quiet: bool = True
    morning: int = 8
    evening: int = 19
    muted: frozenset[str] = frozenset()


DEFAULT = Preference()
Opening = Callable[[date], tuple[datetime, datetime] | None]
"""From when until when mail is welcome on a day, as moments in UTC; None: not that day."""


def moment(
    owed: Owed, preference: Preference, now: datetime, *, recesses: Collection[Recess] = ()
) -> datetime:
    """When to send what is owed ``now`` (aware): never before, never after the last useful moment.

    In UTC, so that moments on both sides of a change of the clock compare as they happen.
    """
    return welcome(preference, now, until=last_moment(owed, now), recesses=recesses)


def welcome(
    preference: Preference,
    now: datetime,
    *,
    until: datetime | None,
    recesses: Collection[Recess] = (),
) -> datetime:
    """The first moment from ``now`` on that suits somebody, before ``until``; else ``now``, in UTC.

    None: no moment is too late.
    """
    now = now.astimezone(UTC)
    for opening in _wishes(preference, recesses):
        found = _first(opening, now)
        if found is not None and (until is None or found < until):
            return found
    return now


def last_moment(owed: Owed, now: datetime) -> datetime | None:
    """The end of the day on which the reminder must be known; None when that has passed already.

    The day of the rung for one that asks for a decision, else the line.
    """
    today = now.astimezone(ZONE).date()
    if owed.rung.decides and today <= owed.on:
        return _at(owed.on + ONE_DAY, 0)
    return _at(owed.due_on + ONE_DAY, 0) if today <= owed.due_on else None


def begins(day: date) -> datetime:
    """The first moment of a day in Amsterdam."""
    return _at(day, 0)


def is_quiet(preference: Preference, now: datetime) -> bool:
    """Whether ``now`` is a moment at which this person wants no mail."""
    local = now.astimezone(ZONE)
    awake = preference.morning <= local.hour < preference.evening
    return preference.quiet and not (awake and is_working_day(local.date()))


def _wishes(preference: Preference, recesses: Collection[Recess]) -> Iterator[Opening]:
    def morning(day: date) -> tuple[datetime, datetime] | None:
        at = _at(day, preference.morning)
        return (at, at) if is_working_day(day) else None

    def morning_outside_recess(day: date) -> tuple[datetime, datetime] | None:
        return None if recess_on(day, recesses) else morning(day)

    def by_day(day: date) -> tuple[datetime, datetime]:
        last = _at(day, preference.evening) - timedelta(microseconds=1)
        return _at(day, preference.morning), last

    def working_hours(day: date) -> tuple[datetime, datetime] | None:
        return by_day(day) if is_working_day(day) else None

    if preference.digest:
        yield morning_outside_recess
        yield morning
    if preference.quiet:
        yield working_hours
        yield by_day


def _first(opening: Opening, now: datetime) -> datetime | None:
    """The first welcome moment from ``now`` on."""
    today = now.astimezone(ZONE).date()
    for count in range(HORIZON):
        hours = opening(today + timedelta(days=count))
        if hours is not None and now <= hours[1]:
            return max(now, hours[0])
    return None


def _at(day: date, hour: int) -> datetime:
    """A whole hour in Amsterdam, none of which a change of the clock takes away, in UTC."""
    return datetime.combine(day, time(hour), ZONE).astimezone(UTC)
