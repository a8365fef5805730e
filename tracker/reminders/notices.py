"""What a reminder mail says about a case: what is due when, why, what to do, and where."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import NoReverseMatch
from django.utils.functional import Promise

from tracker.deadlines import Recess, explain
from tracker.mail import outbox
from tracker.mail.compose import Draft, compose
from tracker.models import Case, Kind, RecessPeriod, Reminder
from tracker.reminders.policy import rung_of

Recesses = dict[str, list[Recess]]


@dataclass(frozen=True, slots=True)
class Notice:
    """One case in a mail, ready to print; `path` is its page."""

    reminder: int
    kind: str | Promise
    number: str
    subject: str
    owner: str
    line_on: dt.date
    is_late: bool
    is_last_day: bool
    standing: str
    because: tuple[str, ...]
    asks: str
    path: str


def load_recesses() -> Recesses:
    """The recess periods by chamber, for the explanation of a date."""
    found: Recesses = {}
    for row in RecessPeriod.objects.all():
        found.setdefault(row.chamber, []).append(Recess(row.name, row.first_day, row.last_day))
    return found


def write(reminders: Sequence[Reminder], *, today: dt.date, recesses: Recesses) -> Draft:
    """One mail for one recipient: the reminder itself, or a digest when there are several."""
    recipient = reminders[0].recipient
    notices = [_notice(reminder, today, recesses) for reminder in reminders]
    notices.sort(key=lambda notice: (notice.line_on, notice.number))
    if len(notices) > 1:
        return compose(
            "digest", recipient=recipient.email, context={"who": recipient, "notices": notices}
        )
    return compose(
        "reminder",
        recipient=recipient.email,
        context={"who": recipient, "notice": notices[0]},
        headers={"References": _thread(reminders[0].case)},
    )


def _notice(reminder: Reminder, today: dt.date, recesses: Recesses) -> Notice:
    case = reminder.case
    *because, standing = explain(
        case.facts,
        today,
        term=case.policy.term if case.policy else None,
        recesses=recesses.get(case.chamber, ()),
        start_source="de datum ‘ingezonden’",
    )
    return Notice(
        reminder=reminder.pk,
        kind=Kind(case.kind).label,  # stays lazy: the mail's language, not the ringer's
        number=case.display,
        subject=case.subject,
        owner=str(case.owner or ""),
        line_on=reminder.due_on,
        is_late=reminder.due_on < today,
        is_last_day=reminder.due_on == today,
        standing=str(standing),
        because=tuple(str(step) for step in because),
        asks=rung_of(reminder.rung).asks,
        path=_path(case),
    )


def _path(case: Case) -> str:
    """The page of the case; a number that no address takes must not cost anybody his mail."""
    try:
        return case.get_absolute_url()
    except NoReverseMatch:
        return "/"


def _thread(case: Case) -> str:
    """What mail programs hang all single mails about one case on."""
    return f"<case-{case.pk}@{outbox.own_domain()}>"
