"""What every row of the entity set Zaak says, whatever its Soort."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from tracker.citations import Kind, parse
from tracker.ingest.opendata.rows import Row, RowError, objects, text

RELEASED = "Vrijgegeven"
SUBMITTERS = ("Indiener", "Medeindiener")
ADDRESSEE = "Gericht aan"


def zaaknummer(written: str) -> str:
    """The number of a Zaak as it must be written. Raises RowError."""
    identifier = parse(written)
    if identifier is None or identifier.kind is not Kind.ZAAK or identifier.canonical != written:
        raise RowError(f"Nummer “{written}” is geen zaaknummer.")
    return written


def subject_of(row: Row) -> str:
    """The subject on one line; the title where there is none. Raises RowError."""
    subject = " ".join((text(row, "Onderwerp") or text(row, "Titel")).split())
    if not subject:
        raise RowError("Onderwerp en Titel zijn leeg.")
    return subject


def actors_of(row: Row) -> list[Row]:
    """The rows of an expanded ZaakActor that name somebody. Raises RowError."""
    return [one for one in objects(row, "ZaakActor") if text(one, "ActorNaam")]


def members_of(actors: list[Row]) -> tuple[tuple[str, str], ...]:
    """Who submitted it, the first submitter first, each once: name and party as written."""
    return tuple(
        dict.fromkeys(
            (text(actor, "ActorNaam"), text(actor, "ActorFractie"))
            for relation in SUBMITTERS
            for actor in actors
            if actor.get("Relatie") == relation
        )
    )


def doubts_about(row: Row, number: str, started_on: dt.date) -> Iterator[str]:
    """What looks wrong in a Zaak that is loaded all the same, in Dutch."""
    if int(number[:4]) != started_on.year:
        yield "het jaar in Nummer is niet dat van GestartOp"
    if (status := text(row, "Status")) != RELEASED:
        yield f"onbekende Status “{status}”"
