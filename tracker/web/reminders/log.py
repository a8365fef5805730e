"""The log of a case: which reminders it was owed, what became of them, and which comes next."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, OuterRef, Subquery
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from tracker.models import Case, OutgoingMail, Reminder
from tracker.reminders.announcement import RECESS
from tracker.reminders.course import course, why_none
from tracker.reminders.policy import Owed
from tracker.reminders.recipients import has_owner
from tracker.reminders.rules import Rules

State = Reminder.State
FATES = {
    State.PLANNED: _("planned"),
    State.SUPERSEDED: _("superseded"),
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
    same_mail = Reminder.objects.filter(mail=OuterRef("mail"), state=State.HANDED_OVER)
    counted = same_mail.order_by().values("mail").annotate(total=Count("pk")).values("total")
    reminders = (
        case.reminders.filter(owed_on__lte=today)
        .select_related("recipient", "mail", "sent_by")
        .annotate(together=Subquery(counted))
        .order_by("-owed_on", "-planned_at", "pk")
    )
    return [_line(reminder, today) for reminder in reminders]


def ahead_of(case: Case, rules: Rules, today: dt.date) -> Ahead:
    """What comes next if nothing happens: every open case has a reminder ahead or a reason."""
    rungs = rules.of_kind(case.kind)
    for one in course(case.facts, rungs, has_owner=has_owner(case), today=today):
        if one.on > today:
            return Ahead(one, "")
    return Ahead(None, why_none(case.facts, rungs, today=today))


def _line(reminder: Any, today: dt.date) -> LogLine:
    """One line; the reminder knows how many of whatever case went `together` in its mail."""
    mail = reminder.mail
    sent_at = mail.sent_at if mail else None
    if sent_at and timezone.localdate(sent_at) > today:
        sent_at = None
    state = State(reminder.state)
    handed_over = mail is not None and state is State.HANDED_OVER
    return LogLine(
        on=reminder.owed_on,
        asks=reminder.asks or reminder.rung,
        recipient=str(reminder.recipient),
        address=reminder.recipient.email,
        fate=MAIL_FATES[OutgoingMail.State(mail.state)] if mail and handed_over else FATES[state],
        at=sent_at,
        not_before=reminder.not_before if state is State.PLANNED else None,
        why=reminder.reason or (mail.last_error if mail else ""),
        together=reminder.together if handed_over else 0,
        sent_by=str(reminder.sent_by or ""),
        note=reminder.note,
        before_recess=reminder.rung == RECESS.code,
    )
