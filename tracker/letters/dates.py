"""Dates as letters write them: "23 april 2025", "11 maart jl.", "23-04-2025", "19 October 1954"."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "januari jan",
            "februari feb februarij",
            "maart mrt",
            "april apr",
            "mei",
            "juni jun junij",
            "juli jul julij",
            "augustus aug",
            "september sept sep",
            "oktober okt october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}

# A space may have been lost between the parts ("18 november2024", "10augustus 2004").
DATE: Final = (
    r"(?<!\d)(?P<day>\d{1,2})\s{0,3}(?P<month>"
    + "|".join(sorted(_MONTHS, key=len, reverse=True))
    + r")\.?(?:\s{0,3}(?P<year>(?:18|19|20)\d{2})(?!\d)|\s{0,3}(?P<last>jl|j\.l|1\.1|l\.l)\b\.?"
    r"|(?P<bare>\b))"
)
"""A day and month with a year, with "jl.", or with neither."""

_WRITTEN = re.compile(DATE, re.IGNORECASE)
_NUMERIC = re.compile(
    r"(?<![\d-])(?P<day>\d{1,2})[-/](?P<month>\d{1,2})[-/](?P<year>(?:19|20)\d{2})(?!\d)"
)


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


def dates(text: str, start: int = 0, end: int | None = None) -> Iterator[WrittenDate]:
    """Every date in the text, in reading order."""
    stop = len(text) if end is None else end
    found = [
        WrittenDate(
            day=int(match["day"]),
            month=_MONTHS[match["month"].lower()],
            year=int(match["year"]) if match["year"] else None,
            relative=match["last"] is not None,
            start=match.start(),
            end=match.end(),
        )
        for match in _WRITTEN.finditer(text, start, stop)
    ]
    found += [
        WrittenDate(
            day=int(match["day"]),
            month=int(match["month"]),
            year=int(match["year"]),
            relative=False,
            start=match.start(),
            end=match.end(),
        )
        for match in _NUMERIC.finditer(text, start, stop)
    ]
    yield from sorted(found, key=lambda date: date.start)


def first_date(text: str, start: int, end: int | None = None) -> WrittenDate | None:
    """The first date in this part of the text that has a year or says "jl."."""
    found = dates(text, start, end)
    return next((date for date in found if date.year is not None or date.relative), None)


def _day(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None
