"""What was owed, what the ledger says and what really arrived: compared, reminder by reminder."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from email.message import EmailMessage

from benchmarks.fire.desk import Key
from benchmarks.fire.numbered_mail import reminders_in
from tracker.models import Reminder


@dataclass(frozen=True, slots=True)
class Verdict:
    """How many reminders were lost, came twice as two mails, or are not as the ledger says.

    `repeated` are mails that came again under the same Message-ID; `owed` is what had to come.
    """

    lost: int
    doubled: int
    repeated: int
    differing: int
    owed: int

    @property
    def good(self) -> bool:
        """Repeats are the price of losing nothing; anything else is a fault."""
        return not (self.lost or self.doubled or self.differing)

    def __str__(self) -> str:
        return f"lost {self.lost} doubled {self.doubled} repeated {self.repeated} owed {self.owed}"


def judge(owed: set[Key], received: Iterable[EmailMessage]) -> Verdict:
    """Compare them, when everything has come to rest."""
    arrived: dict[int, set[str]] = defaultdict(set)
    copies: Counter[str] = Counter()
    for mail in received:
        copies[str(mail["Message-ID"])] += 1
        for pk in reminders_in(mail):
            arrived[pk].add(str(mail["Message-ID"]))
    known = {
        pk: (Key._make(key), {message_id} if state == Reminder.State.HANDED_OVER else set())
        for pk, state, message_id, *key in Reminder.objects.values_list(
            "pk",
            "state",
            "mail__message_id",
            "case__number",
            "rung",
            "due_on",
            "recipient__username",
        )
    }
    came = {known[pk][0] for pk in arrived if pk in known}
    differing = [pk for pk in known.keys() | arrived if known_mail(known, pk) != arrived[pk]]
    return Verdict(
        lost=len(owed - came),
        doubled=sum(len(message_ids) > 1 for message_ids in arrived.values()),
        repeated=sum(count - 1 for count in copies.values()),
        differing=len(differing) + len(came - owed),
        owed=len(owed),
    )


def known_mail(known: dict[int, tuple[Key, set[str]]], pk: int) -> set[str]:
    """The mail in which a reminder left, by the ledger; empty when it never did."""
    return known[pk][1] if pk in known else set()
