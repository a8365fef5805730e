"""The log of a case: which reminders it was owed, what became of them, and which comes next."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from tracker.models import Case, OutgoingMail, Reminder
from tracker.reminders.announcement import RECESS
from tracker.reminders.course import course, why_none
from tracker.reminders.policy import Owed
from tracker.reminders.recipients import has_owner
from tracker.reminders.rules import Rules

FATES = {
    Reminder.State.PLANNED: _("planned"),
    Reminder.State.SUPERSEDED: _("superseded"),
}
MAIL_FATES = {
    OutgoingMail.State.WAITING: _("waiting to be sent"),
    OutgoingMail.State.SENT: _("sent"),
    OutgoingMail.State.FAILED: _("could not be sent"),
    OutgoingMail.State.SUPERSEDED: _("superseded"),
}


@dataclass(frozen=True, slots=True)
class LogLine:
    """One reminder: its day, what it asks, for whom, and what became of it.

    `at` is when it was sent, `not_before` when it will be; `together` is how many reminders its
    mail holds; `sent_by` and `note` are of one by hand.
    """

    on: dt.date
    asks: str
    recipient: str
    address: str
    fate: str | Promise
    at: dt.datetime | None
    not_before: dt.datetime | None
    why: str
    together: int
    sent_by: str
    note: str
    before_recess: bool


@dataclass(frozen=True, slots=True)
class Ahead:
    """The next reminder of a case, or why there is none; one of the two."""

    next: Owed | None
    why_none: str


def log_of(case: Case, today: dt.date) -> list[LogLine]:
    """The reminders of a case up to `today`, newest first."""
    reminders = list(
        case.reminders.filter(owed_on__lte=today)
        .select_related("recipient", "mail", "sent_by")
        .order_by("-owed_on", "-planned_at", "pk")
    )
    together = _together(reminders)
    return [_line(reminder, today, together) for reminder in reminders]


def ahead_of(case: Case, rules: Rules, today: dt.date) -> Ahead:
    """What comes next if nothing happens: every open case has a reminder ahead or a reason."""
    rungs = rules.of_kind(case.kind)
    for one in course(case.facts, rungs, has_owner=has_owner(case), today=today):
        if one.on > today:
            return Ahead(one, "")
    return Ahead(None, why_none(case.facts, rungs, today=today))


def _together(reminders: list[Reminder]) -> dict[int, int]:
    """By mail, how many reminders of whatever case went in it."""
    mails = {reminder.mail_id for reminder in reminders if reminder.mail_id is not None}
    counted = Reminder.objects.filter(mail__in=mails, state=Reminder.State.HANDED_OVER)
    found: dict[int, int] = {}
    for mail_id in counted.values_list("mail_id", flat=True):
        found[mail_id] = found.get(mail_id, 0) + 1
    return found


def _line(reminder: Reminder, today: dt.date, together: dict[int, int]) -> LogLine:
    mail = reminder.mail
    sent_at = mail.sent_at if mail else None
    if sent_at and timezone.localdate(sent_at) > today:
        sent_at = None
    state = Reminder.State(reminder.state)
    handed_over = mail is not None and state is Reminder.State.HANDED_OVER
    return LogLine(
        on=reminder.owed_on,
        asks=reminder.asks or reminder.rung,
        recipient=str(reminder.recipient),
        address=reminder.recipient.email,
        fate=MAIL_FATES[OutgoingMail.State(mail.state)] if mail and handed_over else FATES[state],
        at=sent_at,
        not_before=reminder.not_before if state is Reminder.State.PLANNED else None,
        why=reminder.reason or (mail.last_error if mail else ""),
        together=together.get(mail.pk, 0) if mail and handed_over else 0,
        sent_by=str(reminder.sent_by or ""),
        note=reminder.note,
        before_recess=reminder.rung == RECESS.code,
    )
