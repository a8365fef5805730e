"""What is known of a case: the dates that are stored, from which its state is computed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from tracker.deadlines.dutch import long_date


class Outcome(StrEnum):
    """How a case was settled."""

    ANSWERED = "answered"
    WITHDRAWN = "withdrawn"
    TRANSFERRED = "transferred"


_SETTLED_BY = {
    Outcome.ANSWERED: "Het antwoord",
    Outcome.WITHDRAWN: "De intrekking",
    Outcome.TRANSFERRED: "De overdracht",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """The dates of one case; None is not known, or not there.

    Only what has a term has a ``due_on`` (a motion has none), and only a term with a second stage
    has an ``outer_due_on``. What is not ``followed`` is there to be found: nobody tells us of
    an uitstelbericht or an answer, so that none is known says nothing.

    Raises ValueError, with a Dutch sentence for the person who entered them, when the dates cannot
    all be true.
    """

    started_on: date | None
    due_on: date | None = None
    outer_due_on: date | None = None
    extended_on: date | None = None
    settled_on: date | None = None
    outcome: Outcome | None = None
    followed: bool = True

    def __post_init__(self) -> None:
        self._not_before_start("De uiterste datum", self.due_on)
        self._not_before_start("Het uitstelbericht", self.extended_on)
        if self.outcome is not None:
            self._not_before_start(_SETTLED_BY[self.outcome], self.settled_on)
        if (self.settled_on is None) != (self.outcome is None):
            raise ValueError("Een afgedane zaak heeft zowel een datum als een afloop.")
        if self.outer_due_on is not None and (
            self.due_on is None or self.outer_due_on < self.due_on
        ):
            raise ValueError("De grens na uitstel kan niet vóór de uiterste datum liggen.")

    @property
    def line_on(self) -> date | None:
        """The line that counts now: the due date, or the one that an uitstelbericht opened.

        A term without a second stage keeps its due date: an uitstelbericht must not silence it.
        """
        if self.extended_on is not None and self.outer_due_on is not None:
            return self.outer_due_on
        return self.due_on

    def known_on(self, today: date) -> Facts:
        """What was known on a day: later facts are left out, those of the day itself count."""
        known = self
        if known.extended_on is not None and known.extended_on > today:
            known = replace(known, extended_on=None)
        if known.settled_on is not None and known.settled_on > today:
            known = replace(known, settled_on=None, outcome=None)
        return known

    def _not_before_start(self, what: str, day: date | None) -> None:
        if day is not None and self.started_on is not None and day < self.started_on:
            raise ValueError(
                f"{what} ({long_date(day)}) ligt vóór de begindatum "
                f"({long_date(self.started_on)}): controleer beide datums."
            )
