"""What tests of the ledger say in one word: a day of the Nordkamp case, what was written."""

from __future__ import annotations

import datetime as dt
from email.message import EmailMessage

from django.utils.timezone import make_aware

from tests.cast import SENT_ON
from tests.smtp import Sink
from tracker.models import OutgoingMail, Reminder


def day(count: int) -> dt.date:
    """So many days after the questions were sent in: 21 is the last day, 42 the second line."""
    return SENT_ON + dt.timedelta(days=count)


def at(count: int, hour: int = 9) -> dt.datetime:
    """That day in Amsterdam, in the morning."""
    return make_aware(dt.datetime.combine(day(count), dt.time(hour)))


def ledger() -> list[tuple[str, str, str]]:
    """Rung, recipient and state of every reminder, sorted."""
    return sorted(Reminder.objects.values_list("rung", "recipient__username", "state"))


def keys() -> set[tuple[object, ...]]:
    """The identities in the ledger."""
    return set(
        Reminder.objects.values_list("case__number", "rung", "due_on", "recipient__username")
    )


def mails(state: str = "waiting") -> list[str]:
    """Who has mail in that state, sorted, once per mail."""
    rows = OutgoingMail.objects.filter(state=state)
    return sorted(mail.recipient.partition("@")[0] for mail in rows)


def rappels(sink: Sink, who: str = "") -> list[EmailMessage]:
    """The mails that arrived (for `who`) and that remind of a case; not the Monday list."""
    known = set(
        OutgoingMail.objects.filter(reminders__isnull=False).values_list("message_id", flat=True)
    )
    return [
        mail
        for mail in sink.received
        if str(mail["Message-ID"]) in known and str(mail["To"]).startswith(who)
    ]
