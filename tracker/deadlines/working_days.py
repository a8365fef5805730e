"""Working days, for the ministry's own planning; the Kamer's term knows calendar days only.

The Algemene termijnenwet does not reach the Reglement van Orde (see `holidays`), but people do not
work on the days of its art. 3 either: an inner date that falls on one comes forward.
"""

from __future__ import annotations

from datetime import date, timedelta

from tracker.deadlines.holidays import holiday_name


def is_working_day(day: date) -> bool:
    """Whether people work: no Saturday, no Sunday, no recognised holiday."""
    return day.isoweekday() <= 5 and holiday_name(day) is None


def working_day_on_or_before(day: date) -> date:
    """The day itself when people work on it, else the last working day before it."""
    while not is_working_day(day):
        day -= timedelta(days=1)
    return day
