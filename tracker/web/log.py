"""The log of a case: which reminders it was owed, what became of them, and why."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from tracker.models import Case, OutgoingMail, Reminder
from tracker.reminders.policy import asks_of

FATES = {
    Reminder.State.PLANNED: _("planned"),
    Reminder.State.SUPERSEDED: _("superseded"),
}
MAIL_FATES = {
    OutgoingMail.State.WAITING: _("waiting to be sent"),
    OutgoingMail.State.SENT: _("sent"),
    OutgoingMail.State.FAILED: _("could not be sent"),
}


@dataclass(frozen=True, slots=True)
class LogLine:
    """One reminder: its day, what it asks, for whom, and what became of it."""

    on: dt.date
    asks: str
    recipient: str
    fate: str | Promise
    at: dt.datetime | None
    why: str


def log_of(case: Case, today: dt.date) -> list[LogLine]:
    """The reminders of a case up to `today`, newest first."""
    reminders = case.reminders.filter(owed_on__lte=today).select_related("recipient", "mail")
    return [_line(reminder, today) for reminder in reminders]


def _line(reminder: Reminder, today: dt.date) -> LogLine:
    mail = reminder.mail
    sent = mail is not None and mail.sent_at is not None
    sent_at = mail.sent_at if mail and mail.sent_at and sent else None
    if sent_at and timezone.localdate(sent_at) > today:
        sent_at = None
    return LogLine(
        on=reminder.owed_on,
        asks=asks_of(reminder.rung),
        recipient=str(reminder.recipient),
        fate=MAIL_FATES[OutgoingMail.State(mail.state)]
        if mail
        else FATES[Reminder.State(reminder.state)],
        at=sent_at,
        why=reminder.reason or (mail.last_error if mail else ""),
    )
