"""The recess of a Kamer, for display: it moves no date (see :mod:`tracker.deadlines.terms`)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Recess:
    """A named recess as the Kamer announces it; the last day is part of it."""

    name: str
    first_day: date
    last_day: date

    def __contains__(self, day: date) -> bool:
        return self.first_day <= day <= self.last_day


def recess_on(day: date, recesses: Iterable[Recess]) -> Recess | None:
    """The recess that ``day`` falls in, if any."""
    return next((recess for recess in recesses if day in recess), None)
