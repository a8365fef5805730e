"""What a case owes to whom: the pure ladder, applied to the people at the desk."""

from __future__ import annotations

import datetime as dt

from tracker.models import Case
from tracker.reminders import policy
from tracker.reminders.policy import Owed
from tracker.reminders.recipients import Desk, has_owner


def owed_to(case: Case, desk: Desk, today: dt.date) -> dict[int, list[Owed]] | None:
    """All reminders owed on `today`, oldest first, by the id of the user they are for.

    None when reminders are owed and there is nobody to send them to. Needs the case's `owner`
    and `office`.
    """
    owed = policy.owed(case.facts, has_owner=has_owner(case), today=today)
    if not owed:
        return {}
    audiences = desk.audiences(case)
    if not audiences:
        return None
    return {
        user_id: [reminder for reminder in owed if not reminder.rung.audience.isdisjoint(roles)]
        for user_id, roles in audiences.items()
    }


def newest(owed: list[Owed]) -> Owed | None:
    """The one reminder of a case that somebody should have had by now."""
    return policy.newest(owed, policy.EVERYONE)
