"""The last look before a mail leaves: a case may have been answered while the mail waited."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from tracker.models import OutgoingMail, Reminder
from tracker.reminders.notices import load_recesses, write
from tracker.reminders.recipients import Desk
from tracker.reminders.standing import UNUSED, WITH_CASE, still_standing


class Recheck:
    """Says whether a mail is still wanted; counts the reminders that it supersedes."""

    def __init__(self, today: dt.date) -> None:
        self.today = today
        self.superseded = 0

    @transaction.atomic
    def __call__(self, mail: OutgoingMail) -> bool:
        """False when none of its reminders stands; rewrites the mail when only some do.

        What was sent before is not looked at again: it is in the ledger as sent, and a person who
        sends it again wants that very mail.
        """
        if mail.sent_at is not None:
            return True
        reminders = list(
            mail.reminders.filter(state=Reminder.State.HANDED_OVER)
            .select_for_update(no_key=True, of=("self",))
            .select_related(*WITH_CASE)
            .defer(*UNUSED)
        )
        standing = still_standing(reminders, desk=Desk.load(), today=self.today)
        self.superseded += len(reminders) - len(standing)
        if standing and len(standing) < len(reminders):
            self._rewrite(mail, standing)
        return bool(standing)

    def _rewrite(self, mail: OutgoingMail, standing: list[Reminder]) -> None:
        draft = write(standing, today=self.today, recesses=load_recesses())
        mail.subject, mail.text, mail.html = draft.subject, draft.text, draft.html
        mail.headers = draft.headers
        mail.save(update_fields=["subject", "text", "html", "headers"])
