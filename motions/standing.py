"""What has been done with a motion or commitment, for how much, and where does it say so."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass

from motions.models import ExecutionEntry, MoneyLink
from tracker.letters.cents import written
from tracker.models import Case, User


@dataclass(frozen=True, slots=True)
class Standing:
    """The entries, newest first; the money that people linked; the sums of what was done."""

    entries: list[ExecutionEntry]
    money: list[MoneyLink]

    @property
    def status(self) -> ExecutionEntry | None:
        """Where it stands now: the last entry."""
        return self.entries[0] if self.entries else None

    @property
    def spent(self) -> list[str]:
        """What the entries say was spent, a sum for each currency."""
        sums: Counter[str] = Counter()
        for entry in self.entries:
            if entry.cents is not None:
                sums[entry.currency] += entry.cents
        return [written(cents, currency) for currency, cents in sorted(sums.items())]


def standing_of(case: Case, user: User, today: dt.date) -> Standing:
    """What is known about the execution on `today`, in two queries."""
    entries = case.execution.filter(on__lte=today).select_related("document", "ministry")
    links = MoneyLink.objects.visible_to(user).filter(case=case)
    return Standing(list(entries), list(links.select_related("proposal", "made_by")))
