"""How dates and numbers of days are written in Dutch sentences, without a locale on the machine."""

from __future__ import annotations

from datetime import date

_WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)


def long_date(day: date) -> str:
    """``1 april 2025``."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def full_date(day: date) -> str:
    """``dinsdag 1 april 2025``: for a day that people plan around."""
    return f"{_WEEKDAYS[day.weekday()]} {long_date(day)}"


def in_days(count: int) -> str:
    """``1 dag``, ``22 dagen``."""
    return "1 dag" if count == 1 else f"{count} dagen"


def in_weeks(days: int) -> str:
    """``3 weken`` for whole weeks, as the rules say it; else the number of days."""
    weeks, rest = divmod(days, 7)
    if rest or not weeks:
        return in_days(days)
    return "1 week" if weeks == 1 else f"{weeks} weken"
