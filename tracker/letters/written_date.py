"""A date as a letter writes it, and the day that it means."""

from __future__ import annotations

import datetime
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date in a text. `month` may be out of range in "31-13-2025"; `year` is None for "jl."."""

    day: int
    month: int
    year: int | None
    relative: bool
    start: int
    end: int

    def resolved(self, before: datetime.date | None) -> datetime.date | None:
        """The day meant, or None if there is no such day.

        A relative date ("11 maart jl.") is the latest such day not after `before`, the date of
        the letter; without that date it stays unresolved.
        """
        if self.year is not None:
            return _day(self.year, self.month, self.day)
        if before is None or not self.relative:
            return None
        # 29 februari jl. may lie eight years back, over a century without leap day.
        candidates = (_day(before.year - back, self.month, self.day) for back in range(9))
        return next((day for day in candidates if day is not None and day <= before), None)


def _day(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None
