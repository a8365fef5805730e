"""What was changed on the dates of a case, and how its lead went from one office to another."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

DATES = {
    "started_on": "de begindatum",
    "agreed_on": "de afgesproken datum",
    "extended_on": "de datum van het uitstelbericht",
    "settled_on": "de datum van afdoening",
    "due_on": "de uiterste datum",
    "outer_due_on": "de grens na uitstel",
}
"""The dates that can change once a case is registered, by the name of their column."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One date that was changed: by whom on which day, and why; ``field`` is a key of DATES."""

    field: str
    was: date | None
    became: date | None
    on: date
    by: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Handover:
    """The lead went from one office to another on a day; the clock ran on."""

    on: date
    was: str
    became: str
