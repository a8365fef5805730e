"""The mail step: planned reminders whose moment has come become mail, in one transaction."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Q

from tracker.mail import outbox
from tracker.models import Reminder
from tracker.models.reminders import BY_HAND
from tracker.reminders.letters import letters_of
from tracker.reminders.recipients import Desk
from tracker.reminders.rules import Rules
from tracker.reminders.standing import UNUSED, WITH_CASE, still_standing
from tracker.reminders.untried import take_back
from tracker.services.why import known_of

State = Reminder.State


@dataclass(frozen=True, slots=True)
class Delivered:
    """Mails put in the outbox, and reminders superseded on the way."""

    mails: int = 0
    superseded: int = 0


@transaction.atomic
def deliver(*, today: dt.date, now: dt.datetime) -> Delivered:
    """Hand over every planned reminder whose moment has come and that still stands.

    Both the reminder and its mail are rows here, so exactly once. Who gets a mail now gets in it
    what waits for them too: one mail, not two.
    """
    ready = Reminder.objects.filter(state=State.PLANNED, not_before__lte=now)
    recipients = list(ready.order_by("recipient").values_list("recipient", flat=True).distinct())
    if not recipients:
        return Delivered()
    take_back(recipients)
    disturbed = ready.exclude(rung__startswith=f"{BY_HAND}-").values("recipient")
    planned = list(
        Reminder.objects.filter(Q(not_before__lte=now) | Q(recipient__in=disturbed))
        .filter(state=State.PLANNED)
        .select_for_update(no_key=True, skip_locked=True, of=("self",))
        .select_related(*WITH_CASE)
        .prefetch_related(*known_of("case__"))
        .defer(*UNUSED)
        .order_by("pk")
    )
    rules = Rules.load()
    standing = still_standing(planned, desk=Desk.load(today), rules=rules, today=today)
    letters = letters_of(standing, rules, today)
    mails = outbox.enqueue((draft for draft, _reminders in letters), now=now)
    for mail, (_draft, reminders) in zip(mails, letters, strict=True):
        Reminder.objects.filter(pk__in=[reminder.pk for reminder in reminders]).update(
            state=State.HANDED_OVER, mail=mail
        )
    return Delivered(mails=len(mails), superseded=len(planned) - len(standing))
