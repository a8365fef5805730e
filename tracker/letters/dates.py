"""Dates as letters write them: "23 april 2025", "11 maart jl.", "23-04-2025", "19 October 1954"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tracker.letters.months import DATE, MONTHS
from tracker.letters.written_date import WrittenDate

_WRITTEN = re.compile(DATE, re.IGNORECASE)
_NUMERIC = re.compile(
    r"(?<![\d-])(?P<day>\d{1,2})[-/](?P<month>\d{1,2})[-/](?P<year>(?:19|20)\d{2})(?!\d)"
)


def dates(text: str, start: int = 0, end: int | None = None) -> Iterator[WrittenDate]:
    """Every date in the text, in reading order."""
    stop = len(text) if end is None else end
    found = [
        WrittenDate(
            day=int(match["day"]),
            month=MONTHS[match["month"].lower()],
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
