"""What tests of the ledger say in one word: a day of the Nordkamp case, what was written."""

from __future__ import annotations

import datetime as dt

from django.utils.timezone import make_aware

from tests.cast import SENT_ON
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
