"""The day that a page speaks of: today, or the day that the reader asked for (peildatum)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.utils.dateparse import parse_date

from tracker.services.today import today
from tracker.web.access import Request

YEARS = range(1945, 2101)


@dataclass(frozen=True, slots=True)
class Day:
    """The day; `chosen` when it is not simply today; `refused` is what could not be read as one."""

    on: dt.date
    chosen: bool = False
    refused: str = ""

    @property
    def query(self) -> str:
        """What keeps the chosen day in a link to another page."""
        return f"?op={self.on:%Y-%m-%d}" if self.chosen else ""


def day_asked(request: Request) -> Day:
    """The day in the parameter `op`, else today; the one question to the clock on a page."""
    written = request.GET.get("op", "").strip()
    now = today()
    if not written:
        return Day(now)
    day = read_day(written)
    return Day(now, refused=written[:40]) if day is None else Day(day, chosen=day != now)


def read_day(written: str) -> dt.date | None:
    """A date as a browser (2025-04-10) or a person (10-04-2025) writes it; None when it is none."""
    parts = written.split("-")
    iso = written if len(parts[0]) == 4 else "-".join(reversed(parts))
    try:
        day = parse_date(iso)
    except ValueError:
        return None
    return day if day is not None and day.year in YEARS else None
