"""Which reminders still stand: looked at when a mail is made and again just before it leaves."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable

from tracker.models import Reminder
from tracker.reminders import reasons
from tracker.reminders.owing import newest, owed_to
from tracker.reminders.policy import Owed
from tracker.reminders.recipients import Desk, has_owner

WITH_CASE = ("case__owner", "case__office", "case__policy", "recipient")
UNUSED = ("case__body", "case__search")


def still_standing(reminders: Iterable[Reminder], *, desk: Desk, today: dt.date) -> list[Reminder]:
    """Those to send: owed on `today`, and the newest of their case for their recipient.

    The others are saved as superseded, with the reason.
    """
    standing, overtaken = [], defaultdict(list)
    owed: dict[int, dict[int, list[Owed]]] = {}
    for reminder in reminders:
        if reminder.case_id not in owed:
            owed[reminder.case_id] = owed_to(reminder.case, desk, today) or {}
        if reason := _reason(reminder, owed[reminder.case_id], today):
            overtaken[reason].append(reminder.pk)
        else:
            standing.append(reminder)
    for reason, keys in overtaken.items():
        Reminder.objects.filter(pk__in=keys).update(state=Reminder.State.SUPERSEDED, reason=reason)
    return standing


def _reason(reminder: Reminder, owed: dict[int, list[Owed]], today: dt.date) -> str:
    """Why it does not stand; empty when it does."""
    mine = owed.get(reminder.recipient_id, [])
    latest = newest(mine)
    if latest is not None and (latest.code, latest.due_on) == (reminder.rung, reminder.due_on):
        return ""
    if latest is not None and any(
        (other.code, other.due_on) == (reminder.rung, reminder.due_on) for other in mine
    ):
        return reasons.overtaken(latest)
    return reasons.lapsed(
        reminder.case.facts,
        code=reminder.rung,
        due_on=reminder.due_on,
        has_owner=has_owner(reminder.case),
        today=today,
    )
