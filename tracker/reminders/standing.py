"""Which reminders still stand: looked at when a mail is made and again just before it leaves."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable

from tracker.models import Reminder
from tracker.reminders import reasons
from tracker.reminders.owing import owed_to, to_send
from tracker.reminders.policy import Owed
from tracker.reminders.recipients import Desk, has_owner
from tracker.reminders.rules import Rules

WITH_CASE = ("case__owner", "case__office", "case__policy", "recipient", "sent_by")
UNUSED = ("case__body", "case__search")


def still_standing(
    reminders: Iterable[Reminder], *, desk: Desk, rules: Rules, today: dt.date
) -> list[Reminder]:
    """Those to send: owed on `today`, and the newest of their case for their recipient.

    One that a person sent stands until the case is settled. The others are saved as superseded,
    with the reason.
    """
    standing, overtaken = [], defaultdict(list)
    owed: dict[int, dict[int, list[Owed]]] = {}
    for reminder in reminders:
        if reminder.case_id not in owed:
            owed[reminder.case_id] = owed_to(reminder.case, desk, rules, today) or {}
        mine = owed[reminder.case_id].get(reminder.recipient_id, [])
        if reason := _reason(reminder, mine, rules, today):
            overtaken[reason].append(reminder.pk)
        else:
            standing.append(reminder)
    for reason, keys in overtaken.items():
        Reminder.objects.filter(pk__in=keys).update(state=Reminder.State.SUPERSEDED, reason=reason)
    return standing


def _reason(reminder: Reminder, mine: list[Owed], rules: Rules, today: dt.date) -> str:
    """Why it does not stand; empty when it does."""
    case = reminder.case
    if reminder.by_hand and case.facts.known_on(today).settled_on is None:
        return ""
    this = (reminder.rung, reminder.due_on)
    chosen = to_send(mine)
    if any((one.code, one.due_on) == this for one in chosen):
        return ""
    if any((one.code, one.due_on) == this for one in mine):
        return reasons.overtaken(chosen[0])
    return reasons.lapsed(
        case.facts,
        rules.rung_of(case, reminder.rung),
        due_on=reminder.due_on,
        has_owner=has_owner(case),
        today=today,
    )
