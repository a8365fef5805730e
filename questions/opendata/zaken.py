"""One row of the entity set Zaak: what it says of a set of written questions.

The fields are those of https://gegevensmagazijn.tweedekamer.nl/OData/v4/2.0/. `Afgedaan` is not
read: it comes without a date, and it does not say that there is an answer.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from tracker.citations import Kind, parse

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
WRITTEN_QUESTIONS = "Schriftelijke vragen"
RELEASED = "Vrijgegeven"
SUBMITTERS = ("Indiener", "Medeindiener")
ADDRESSEE = "Gericht aan"


class RowError(ValueError):
    """A row that cannot be loaded; the message is a Dutch sentence that says why."""


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


@dataclass(frozen=True, slots=True)
class Skipped:
    """A row that is not for us, and why not, in Dutch."""

    reason: str


def read_object(line: bytes) -> dict[str, Any]:
    """The JSON object on a line. Raises RowError."""
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise RowError("dit is geen JSON.") from error
    if not isinstance(row, dict):
        raise RowError("hier staat geen JSON-object.")
    return row


def read_zaak(row: dict[str, Any]) -> Zaak | Skipped:
    """What a row says. Raises RowError."""
    if row.get("Verwijderd"):
        return Skipped("verwijderd")
    if (sort := text(row, "Soort")) != WRITTEN_QUESTIONS:
        return Skipped(f"soort “{sort}”")
    number, actors = _zaaknummer(text(row, "Nummer")), _actors(row)
    started_on = local_date(text(row, "GestartOp"), field="GestartOp")
    return Zaak(
        number=number,
        subject=_subject(row),
        started_on=started_on,
        members=tuple(
            dict.fromkeys(
                (text(actor, "ActorNaam"), text(actor, "ActorFractie"))
                for relation in SUBMITTERS
                for actor in actors
                if actor.get("Relatie") == relation
            )
        ),
        addressees=tuple(
            dict.fromkeys(
                text(actor, "Functie") or text(actor, "ActorNaam")
                for actor in actors
                if actor.get("Relatie") == ADDRESSEE
            )
        ),
        kamer_due_on=_term(row),
        flags=tuple(_flags(row, number, started_on, actors)),
    )


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


def _term(row: dict[str, Any]) -> dt.date | None:
    """The day in `Termijn`; none when it is empty or no date, which is flagged, not refused."""
    try:
        return local_date(written, field="Termijn") if (written := text(row, "Termijn")) else None
    except RowError:
        return None


def _zaaknummer(written: str) -> str:
    identifier = parse(written)
    if identifier is None or identifier.kind is not Kind.ZAAK or identifier.canonical != written:
        raise RowError(f"Nummer “{written}” is geen zaaknummer.")
    return written


def _subject(row: dict[str, Any]) -> str:
    subject = " ".join((text(row, "Onderwerp") or text(row, "Titel")).split())
    if not subject:
        raise RowError("Onderwerp en Titel zijn leeg.")
    return subject


def _actors(row: dict[str, Any]) -> list[dict[str, Any]]:
    """The rows of an expanded ZaakActor; none when it was not expanded."""
    actors = row.get("ZaakActor") or []
    if not isinstance(actors, list) or not all(isinstance(one, dict) for one in actors):
        raise RowError("ZaakActor is geen lijst van objecten.")
    return [one for one in actors if not one.get("Verwijderd") and text(one, "ActorNaam")]


def _flags(
    row: dict[str, Any], number: str, started_on: dt.date, actors: list[dict[str, Any]]
) -> Iterator[str]:
    if int(number[:4]) != started_on.year:
        yield "het jaar in Nummer is niet dat van GestartOp"
    if (status := text(row, "Status")) != RELEASED:
        yield f"onbekende Status “{status}”"
    if text(row, "Termijn") and _term(row) is None:
        yield "Termijn is geen datum, niet overgenomen"
    for relation in dict.fromkeys(text(actor, "Relatie") for actor in actors):
        if relation not in {*SUBMITTERS, ADDRESSEE}:
            yield f"onbekende Relatie “{relation}”, niet overgenomen"


def text(row: dict[str, Any], field: str) -> str:
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
