"""Whether the sums of a spending proposal add up, and what nobody has been named for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from motions.models import SpendingLine, SpendingProposal
from tracker.letters.cents import written


@dataclass(frozen=True, slots=True)
class Balance:
    """What was asked, line by line, against the total; whole cents of one currency.

    `open_cents` has no partner yet, `shared_cents` is undivided over several partners.
    """

    currency: str
    total_cents: int | None
    asked_cents: int
    open_cents: int
    shared_cents: int

    @property
    def adds_up(self) -> bool:
        """Whether the lines make the total that the form itself prints."""
        return self.total_cents == self.asked_cents

    @property
    def open(self) -> str:
        """What has no partner yet, as this desk writes sums."""
        return written(self.open_cents, self.currency)

    @property
    def shared(self) -> str:
        """What several partners share undivided, as this desk writes sums."""
        return written(self.shared_cents, self.currency)

    @property
    def sentence(self) -> str:
        """In words: what adds up, or by how much it does not."""
        asked = written(self.asked_cents, self.currency)
        if self.total_cents is None:
            return f"De regels vragen samen {asked}; het formulier noemt geen totaal."
        total = written(self.total_cents, self.currency)
        if self.adds_up:
            return f"De regels zijn samen {asked}, het gevraagde totaal."
        apart = written(abs(self.total_cents - self.asked_cents), self.currency)
        more = "meer" if self.asked_cents > self.total_cents else "minder"
        return f"De regels zijn samen {asked}: {apart} {more} dan het gevraagde totaal van {total}."


def balance(proposal: SpendingProposal, lines: Iterable[SpendingLine]) -> Balance:
    """The sums that the form asks for, against its total."""
    asked = [line for line in lines if line.certainty == SpendingLine.Certainty.CLAIMED]
    return Balance(
        currency=proposal.currency or (asked[0].currency if asked else "EUR"),
        total_cents=proposal.total_cents,
        asked_cents=sum(line.cents for line in asked),
        open_cents=sum(line.cents for line in asked if not line.partners),
        shared_cents=sum(line.cents for line in asked if len(line.partners) > 1),
    )
