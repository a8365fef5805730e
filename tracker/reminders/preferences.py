"""Changing how somebody is reminded: from now on, and for what already waits for them."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from tracker.models import NotificationPreference, Reminder
from tracker.models.reminders import BY_HAND
from tracker.reminders.announcement import RECESS
from tracker.reminders.recipients import as_value
from tracker.reminders.rules import Rules
from tracker.reminders.timing import moment


@transaction.atomic
def save(preference: NotificationPreference, *, now: dt.datetime) -> None:
    """Write somebody's wishes and give what is planned for them a new moment.

    Raises ValidationError with what is wrong, per field.
    """
    preference.full_clean()
    preference.save()
    planned = list(
        Reminder.objects.filter(recipient=preference.user, state=Reminder.State.PLANNED)
        .exclude(rung__startswith=f"{BY_HAND}-")
        .select_for_update(no_key=True, of=("self",))
        .select_related("case__owner")
        .order_by("owed_on")
    )
    rules, wishes = Rules.load(), as_value(preference)
    # What is overtaken waits for what overtook it: the last of a case decides for all of them.
    newest = {(one.case_id, one.rung == RECESS.code): one for one in planned}
    for reminder in planned:
        owed = rules.as_owed(newest[reminder.case_id, reminder.rung == RECESS.code])
        recesses = rules.recesses_of(reminder.case)
        reminder.not_before = moment(owed, wishes, now, recesses=recesses) if owed else now
    Reminder.objects.bulk_update(planned, ["not_before"], batch_size=500)
