"""What every row of the Kamer's open data has: texts, numbers, days, and rows within it.

The fields are those of https://gegevensmagazijn.tweedekamer.nl/OData/v4/2.0/. Enumerations are
open: a word that nobody knows is kept as it is written.
"""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

AMSTERDAM = ZoneInfo("Europe/Amsterdam")

Row = dict[str, Any]
Placed = tuple[str, object]
"""Where a row stands, for who has to look it up; and the row, or the line (bytes) that holds it."""


class RowError(ValueError):
    """A row that cannot be loaded; the message is a Dutch sentence that says why."""


@dataclass(frozen=True, slots=True)
class Skipped:
    """A row that is not for us, and why not, in Dutch."""

    reason: str


def read_object(written: object) -> Row:
    """The object on a line, or in a list of a page. Raises RowError."""
    try:
        row = json.loads(written) if isinstance(written, bytes) else written
    except (ValueError, RecursionError) as error:
        raise RowError("dit is geen JSON.") from error
    if not isinstance(row, dict):
        raise RowError("hier staat geen JSON-object.")
    return row


def text(row: Row, field: str) -> str:
    """What stands in a field; empty when it is absent. Raises RowError when a database cannot
    keep it: no text, or one with a NUL or half a character."""
    value = row.get(field)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise RowError(f"{field} is geen tekst.")
    if "\0" in value or any("\ud800" <= character <= "\udfff" for character in value):
        raise RowError(f"in {field} staat een teken dat geen teken is.")
    return value.strip()


def whole(row: Row, field: str) -> int | None:
    """The whole number in a field; None when it is absent. Raises RowError."""
    value = row.get(field)
    if value is None or (isinstance(value, int) and not isinstance(value, bool)):
        return value
    raise RowError(f"{field} is geen geheel getal.")


def local_date(moment: str, *, field: str) -> dt.date:
    """The day in Amsterdam of a moment; 2024-10-09T00:00:00+02:00 is not the day before.

    Without an offset it is Amsterdam's. Raises RowError, also for the year 1: that stands for none.
    """
    try:
        read = dt.datetime.fromisoformat(moment)
    except ValueError as error:
        raise RowError(f"{field} “{moment}” is geen datum.") from error
    if read.year == 1:
        raise RowError(f"{field} is leeg ({moment}).")
    return (read.astimezone(AMSTERDAM) if read.tzinfo else read).date()


def day(row: Row, field: str) -> dt.date | None:
    """The day in a field; None when it is absent, empty, the year 1, or no date."""
    try:
        return local_date(written, field=field) if (written := text(row, field)) else None
    except RowError:
        return None


def objects(row: Row, field: str) -> list[Row]:
    """The rows of an expanded navigation that were not deleted; none when it was not expanded.

    A navigation to one row gives that one. Raises RowError.
    """
    found = row.get(field) or []
    listed = [found] if isinstance(found, dict) else found
    if not isinstance(listed, list) or not all(isinstance(one, dict) for one in listed):
        raise RowError(f"{field} is geen lijst van objecten.")
    return [one for one in listed if not one.get("Verwijderd")]
