"""The last look before a mail leaves: a case may have been answered while the mail waited."""

from __future__ import annotations

import datetime as dt
from functools import cached_property

from django.db import transaction

from tracker.models import OutgoingMail, Reminder
from tracker.reminders import monday
from tracker.reminders.notices import write
from tracker.reminders.recipients import Desk
from tracker.reminders.rules import Rules
from tracker.reminders.standing import UNUSED, WITH_CASE, still_standing


class Recheck:
    """Says whether a mail is still wanted; counts the reminders that it supersedes.

    The cases are read anew for each mail, the desk and the rules once for a round of sending.
    """

    def __init__(self, today: dt.date) -> None:
        self.today = today
        self.superseded = 0

    @cached_property
    def desk(self) -> Desk:
        """Who was there when the round began."""
        return Desk.load(self.today)

    @cached_property
    def rules(self) -> Rules:
        """The rules when the round began."""
        return Rules.load()

    @transaction.atomic
    def __call__(self, mail: OutgoingMail) -> bool:
        """False when none of its reminders stands; rewrites the mail when only some do.

        Mail that is no reminder is wanted until the Monday that it is about. What was sent before
        is not looked at again: it is in the ledger as sent, and a person who sends it again wants
        that very mail.
        """
        if mail.sent_at is not None:
            return True
        reminders = list(
            mail.reminders.filter(state=Reminder.State.HANDED_OVER)
            .select_for_update(no_key=True, of=("self",))
            .select_related(*WITH_CASE)
            .defer(*UNUSED)
        )
        if not reminders:
            return not (mail.reminders.exists() or monday.is_over(mail, self.today))
        standing = still_standing(reminders, desk=self.desk, rules=self.rules, today=self.today)
        self.superseded += len(reminders) - len(standing)
        if standing and len(standing) < len(reminders):
            self._rewrite(mail, standing)
        return bool(standing)

    def _rewrite(self, mail: OutgoingMail, standing: list[Reminder]) -> None:
        draft = write(standing, today=self.today, recesses=self.rules.recesses)
        mail.subject, mail.text, mail.html = draft.subject, draft.text, draft.html
        mail.headers = draft.headers
        mail.save(update_fields=["subject", "text", "html", "headers"])
