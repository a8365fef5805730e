"""What a row of the money shows, on the page and in the CSV alike."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

from motions.models import SpendingLine, SpendingProposal
from motions.money.checks import Balance, balance
from tracker.web.lists.columns import Column

Certainty = SpendingLine.Certainty


@dataclass(frozen=True, slots=True)
class MoneyRow:
    """One spending proposal with its sums."""

    proposal: SpendingProposal
    balance: Balance
    lines: list[SpendingLine]

    @property
    def certainties(self) -> list[str | Promise]:
        """How far its money is: each certainty that a sum of it has, from asked to paid."""
        found = {line.certainty for line in self.lines}
        return [one.label for one in Certainty if one in found]

    @property
    def funds(self) -> str:
        """The funds that its sums are for."""
        return ", ".join(sorted({line.fund for line in self.lines if line.fund}))

    @property
    def partners(self) -> str:
        """The partners that its sums name."""
        return ", ".join(sorted({name for line in self.lines for name in line.partners}))

    def certain(self, certainty: Certainty) -> Decimal:
        """What its sums of one certainty make together, in the currency of the proposal."""
        same = (line for line in self.lines if line.certainty == certainty)
        return exact(sum(line.cents for line in same if line.currency == self.balance.currency))


def exact(cents: int) -> Decimal:
    """A sum in whole units of its currency, with its cents."""
    return Decimal(cents).scaleb(-2).quantize(Decimal("0.01"))


def money_rows(proposals: Iterable[SpendingProposal], _today: dt.date) -> Iterator[MoneyRow]:
    """The rows of proposals with their `lines` at hand."""
    for proposal in proposals:
        lines = list(proposal.lines.all())
        yield MoneyRow(proposal, balance(proposal, lines), lines)


MONEY_COLUMNS: list[Column] = [
    (gettext_lazy("Title"), lambda row: row.proposal.title),
    (gettext_lazy("Unit"), lambda row: row.proposal.unit),
    (gettext_lazy("Budget round"), lambda row: row.proposal.budget_round),
    (gettext_lazy("Year"), lambda row: row.proposal.year),
    (gettext_lazy("Currency"), lambda row: row.balance.currency),
    (
        gettext_lazy("Total asked"),
        lambda row: None if row.proposal.total_cents is None else exact(row.proposal.total_cents),
    ),
    (gettext_lazy("Sum of the lines"), lambda row: exact(row.balance.asked_cents)),
    (gettext_lazy("Without a partner"), lambda row: exact(row.balance.open_cents)),
    (gettext_lazy("Undivided over partners"), lambda row: exact(row.balance.shared_cents)),
    (gettext_lazy("Promised earlier"), lambda row: row.certain(Certainty.COMMITTED)),
    (gettext_lazy("Paid earlier"), lambda row: row.certain(Certainty.REALISED)),
    (gettext_lazy("Funds"), lambda row: row.funds),
    (gettext_lazy("Partners"), lambda row: row.partners),
]
