"""What a reminder mail says about a case: what is due when, why, what to do, and where."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import prefetch_related_objects
from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise

from tracker.mail import outbox
from tracker.mail.compose import Draft, compose
from tracker.models import Case, Kind, Reminder
from tracker.reminders.announcement import RECESS
from tracker.services.why import Recesses, because, known_of


@dataclass(frozen=True, slots=True)
class Notice:
    """One case in a mail, ready to print.

    `path` is its page, `extension_path` where an uitstel is asked for, empty when that is not the
    question; `note` is what `sent_by` wrote, for a reminder by hand.
    """

    reminder: int
    kind: str | Promise
    number: str
    subject: str
    owner: str
    line_on: dt.date | None
    is_late: bool
    is_last_day: bool
    standing: str
    because: tuple[str, ...]
    asks: str
    path: str
    extension_path: str
    note: str
    sent_by: str


def mail_of(reminder: Reminder) -> tuple[int, str]:
    """What reminders share that go in one mail: the recipient, and what sort of mail it is.

    One by hand goes alone, with its note; what ends in a recess is one list.
    """
    alone = reminder.rung if reminder.by_hand or reminder.rung == RECESS.code else ""
    return reminder.recipient_id, alone


def write(reminders: Sequence[Reminder], *, today: dt.date, recesses: Recesses) -> Draft:
    """One mail for one recipient: the reminder itself, or a digest when there are several."""
    prefetch_related_objects([reminder.case for reminder in reminders], *known_of())
    notices = [_notice(reminder, today, recesses) for reminder in reminders]
    notices.sort(key=lambda notice: (notice.line_on or today, notice.number))
    context = {"who": reminders[0].recipient, "notices": notices, "notice": notices[0]}
    address = reminders[0].recipient.email
    if reminders[0].rung == RECESS.code:
        return compose("recess", recipient=address, context=context)
    if len(notices) > 1:
        return compose("digest", recipient=address, context=context)
    template = "by_hand" if reminders[0].by_hand else "reminder"
    thread = _thread(reminders[0].case)
    headers = {"In-Reply-To": thread, "References": thread}
    return compose(template, recipient=address, context=context, headers=headers)


def _notice(reminder: Reminder, today: dt.date, recesses: Recesses) -> Notice:
    case = reminder.case
    *steps, standing = because(case, today, recesses=recesses)
    line = case.facts.known_on(today).line_on if reminder.by_hand else reminder.due_on
    return Notice(
        reminder=reminder.pk,
        kind=Kind(case.kind).label,  # stays lazy: the mail's language, not the ringer's
        number=case.display,
        subject=case.subject,
        owner=str(case.owner or ""),
        line_on=line,
        is_late=line is not None and line < today,
        is_last_day=line == today,
        standing=str(standing),
        because=tuple(str(step) for step in steps),
        asks=reminder.asks,
        path=_path(case),
        extension_path=_extension_path(case, today),
        note=reminder.note,
        sent_by=str(reminder.sent_by or ""),
    )


def _path(case: Case) -> str:
    """The page of the case; a number that no address takes must not cost anybody his mail."""
    try:
        return case.get_absolute_url()
    except NoReverseMatch:
        return "/"


def _extension_path(case: Case, today: dt.date) -> str:
    """Where to take the other way out, while the first line is still ahead."""
    known = case.facts.known_on(today)
    if known.extended_on is not None or known.due_on is None or known.due_on < today:
        return ""
    try:
        return reverse(f"{case.kind}:extension", args=[case.number.removeprefix("kst-")])
    except NoReverseMatch:
        return ""


def _thread(case: Case) -> str:
    """What mail programs hang all single mails about one case on."""
    return f"<case-{case.pk}@{outbox.own_domain()}>"
