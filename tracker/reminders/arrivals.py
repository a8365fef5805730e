"""When a reminder that is still to come reaches whom."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from tracker.models import Case, User
from tracker.reminders.announcement import RECESS
from tracker.reminders.owing import by_recipient
from tracker.reminders.policy import Owed
from tracker.reminders.recipients import Desk
from tracker.reminders.rules import Rules
from tracker.reminders.timing import ZONE, begins, moment


@dataclass(frozen=True, slots=True)
class Arrival:
    """Somebody who gets a reminder, and when."""

    who: User
    at: dt.datetime
    in_digest: bool


def arriving(
    owed: Iterable[Owed], case: Case, desk: Desk, rules: Rules
) -> dict[Owed, list[tuple[int, dt.datetime]]]:
    """Who gets each, when; without what a newer one overtakes while it waits."""
    found: dict[Owed, list[tuple[int, dt.datetime]]] = defaultdict(list)
    for user_id, mine in (by_recipient(owed, case, desk, rules) or {}).items():
        wishes, recesses = desk.preference(user_id), rules.recesses_of(case)
        times = {one: moment(one, wishes, begins(one.on), recesses=recesses) for one in mine}
        for place, one in enumerate(mine):
            arrives_on = times[one].astimezone(ZONE).date()
            newer = (other for other in mine[place + 1 :] if other.rung is not RECESS)
            if one.rung is RECESS or not any(other.on <= arrives_on for other in newer):
                found[one].append((user_id, times[one]))
    return found


def arrival(who: User, at: dt.datetime, desk: Desk) -> Arrival:
    """The moment at which somebody gets it, with whether it comes in their digest."""
    return Arrival(who, at, in_digest=desk.preference(who.pk).digest)
