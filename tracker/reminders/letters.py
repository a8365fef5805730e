"""The mails that reminders become, one for each recipient."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict

import structlog

from tracker.mail.compose import Draft
from tracker.models import Reminder
from tracker.reminders.notices import mail_of, write
from tracker.reminders.rules import Rules

log = structlog.get_logger(__name__)


def letters_of(
    standing: list[Reminder], rules: Rules, today: dt.date
) -> list[tuple[Draft, list[Reminder]]]:
    """The drafts for each recipient; one that cannot be written waits, and stops nobody else's."""
    by_mail = defaultdict(list)
    for reminder in standing:
        by_mail[mail_of(reminder)].append(reminder)
    letters = []
    for reminders in by_mail.values():
        try:
            letters.append((write(reminders, today=today, recesses=rules.recesses), reminders))
        except Exception:
            log.exception("reminder_mail_not_written", recipient=reminders[0].recipient_id)
    return letters
