"""When a saved search has to look again. Pure: the moments are arguments."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
MORNING = dt.time(7)
"""Daily and weekly mail is there when people come in."""

MONDAY = 0


def is_due(rhythm: str, *, looked_at: dt.datetime, now: dt.datetime) -> bool:
    """Whether a moment to look has come since the last time; both moments are aware.

    `immediately` is at every ring, `daily` at seven in the morning in Amsterdam, `weekly` at seven
    on Monday. After any silence it is due once, not once for every moment that was missed.
    """
    if rhythm == "immediately":
        return looked_at < now
    return looked_at < _last_moment(rhythm, now) <= now


def _last_moment(rhythm: str, now: dt.datetime) -> dt.datetime:
    """The last moment to look that is not after `now`."""
    here = now.astimezone(AMSTERDAM)
    day = here.date() if here.time() >= MORNING else here.date() - dt.timedelta(days=1)
    if rhythm == "weekly":
        day -= dt.timedelta(days=(day.weekday() - MONDAY) % 7)
    return dt.datetime.combine(day, MORNING, tzinfo=AMSTERDAM)
