"""The mail step: planned reminders become one mail per recipient, in one transaction."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass

import structlog
from django.db import transaction

from tracker.mail import outbox
from tracker.mail.compose import Draft
from tracker.models import OutgoingMail, Reminder
from tracker.reminders.notices import load_recesses, write
from tracker.reminders.recipients import Desk
from tracker.reminders.standing import UNUSED, WITH_CASE, still_standing

log = structlog.get_logger(__name__)

State = Reminder.State


@dataclass(frozen=True, slots=True)
class Delivered:
    """Mails put in the outbox, and reminders superseded on the way."""

    mails: int = 0
    superseded: int = 0


@transaction.atomic
def deliver(*, today: dt.date, now: dt.datetime) -> Delivered:
    """Hand over every planned reminder that still stands; both are rows here, so exactly once."""
    recipients = list(
        Reminder.objects.filter(state=State.PLANNED)
        .order_by("recipient")
        .values_list("recipient", flat=True)
        .distinct()
    )
    if not recipients:
        return Delivered()
    _take_back(recipients)
    planned = list(
        Reminder.objects.filter(state=State.PLANNED)
        .select_for_update(no_key=True, skip_locked=True, of=("self",))
        .select_related(*WITH_CASE)
        .defer(*UNUSED)
        .order_by("pk")
    )
    standing = still_standing(planned, desk=Desk.load(), today=today)
    letters = _letters(standing, today)
    mails = outbox.enqueue((draft for draft, _reminders in letters), now=now)
    for mail, (_draft, reminders) in zip(mails, letters, strict=True):
        Reminder.objects.filter(pk__in=[reminder.pk for reminder in reminders]).update(
            state=State.HANDED_OVER, mail=mail
        )
    return Delivered(mails=len(mails), superseded=len(planned) - len(standing))


def _take_back(recipients: list[int]) -> None:
    """Mail to these people that was never tried goes into the new one: no pile after an outage."""
    untried = list(
        OutgoingMail.objects.filter(
            pk__in=Reminder.objects.filter(
                recipient__in=recipients, state=State.HANDED_OVER
            ).values("mail"),
            state=OutgoingMail.State.WAITING,
            attempts=0,
            sent_at=None,
        )
        .select_for_update(no_key=True, skip_locked=True)
        .values_list("pk", flat=True)
    )
    if untried:
        Reminder.objects.filter(mail__in=untried).update(state=State.PLANNED, mail=None, reason="")
        OutgoingMail.objects.filter(pk__in=untried).update(state=OutgoingMail.State.SUPERSEDED)


def _letters(standing: list[Reminder], today: dt.date) -> list[tuple[Draft, list[Reminder]]]:
    """One draft for each recipient; one that cannot be written waits, and stops nobody else's."""
    by_recipient = defaultdict(list)
    for reminder in standing:
        by_recipient[reminder.recipient_id].append(reminder)
    recesses = load_recesses() if by_recipient else {}
    letters = []
    for recipient, reminders in by_recipient.items():
        try:
            letters.append((write(reminders, today=today, recesses=recesses), reminders))
        except Exception:
            log.exception("reminder_mail_not_written", recipient=recipient)
    return letters
