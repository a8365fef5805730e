"""One row of the entity set Zaak: what it says of a set of written questions.

`Afgedaan` is not read: it comes without a date, and it does not say that there is an answer.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from tracker.ingest.opendata.rows import Row, Skipped, day, local_date, text
from tracker.ingest.opendata.zaken import (
    ADDRESSEE,
    SUBMITTERS,
    actors_of,
    doubts_about,
    members_of,
    subject_of,
    zaaknummer,
)

WRITTEN_QUESTIONS = "Schriftelijke vragen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Zaak:
    """A set of written questions; names as written, dates as in Amsterdam."""

    number: str
    subject: str
    started_on: dt.date
    members: tuple[tuple[str, str], ...] = ()
    addressees: tuple[str, ...] = ()
    kamer_due_on: dt.date | None = None
    """`Termijn`: what the Kamer notes itself, of which nobody says how it is computed."""
    flags: tuple[str, ...] = ()
    """What looks wrong and was loaded as it is, in Dutch."""


def read_zaak(row: Row) -> Zaak | Skipped:
    """What a row says. Raises RowError."""
    if row.get("Verwijderd"):
        return Skipped("verwijderd")
    if (sort := text(row, "Soort")) != WRITTEN_QUESTIONS:
        return Skipped(f"soort “{sort}”")
    number, actors = zaaknummer(text(row, "Nummer")), actors_of(row)
    started_on = local_date(text(row, "GestartOp"), field="GestartOp")
    return Zaak(
        number=number,
        subject=subject_of(row),
        started_on=started_on,
        members=members_of(actors),
        addressees=tuple(
            dict.fromkeys(
                text(actor, "Functie") or text(actor, "ActorNaam")
                for actor in actors
                if actor.get("Relatie") == ADDRESSEE
            )
        ),
        kamer_due_on=day(row, "Termijn"),
        flags=(*doubts_about(row, number, started_on), *_flags(row, actors)),
    )


def _flags(row: Row, actors: list[Row]) -> Iterator[str]:
    if text(row, "Termijn") and day(row, "Termijn") is None:
        yield "Termijn is geen datum, niet overgenomen"
    for relation in dict.fromkeys(text(actor, "Relatie") for actor in actors):
        if relation not in {*SUBMITTERS, ADDRESSEE}:
            yield f"onbekende Relatie “{relation}”, niet overgenomen"
