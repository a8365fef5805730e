"""Rows in which somebody joined a Zaak to its actors, as lists of names without function or party.

{"nummer": "…", "indiener": "Naam (initialen)", "medeindiener": "…, …", "gericht_aan": "…, …"}
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from tracker.ingest.opendata.rows import RowError, text


@dataclass(frozen=True, slots=True)
class Named:
    """Who asked and who was asked under a number, as written."""

    number: str
    members: tuple[tuple[str, str], ...]
    addressees: tuple[str, ...]


def read_joined(row: dict[str, Any]) -> Named:
    """What a row says. Raises RowError."""
    number, submitter, co_submitters, addressees = (
        text(row, field) for field in ("nummer", "indiener", "medeindiener", "gericht_aan")
    )
    if not number:
        raise RowError("nummer ontbreekt.")
    return Named(
        number=number,
        members=tuple((name, "") for name in _names(f"{submitter}, {co_submitters}")),
        addressees=tuple(_names(addressees)),
    )


def _names(written: str) -> list[str]:
    """The names of a list, each once."""
    return list(dict.fromkeys(name for part in written.split(",") if (name := part.strip())))
