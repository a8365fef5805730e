"""One row of the entity set Toezegging: what a bewindspersoon promised, to whom, and by when.

`DatumNakoming` is the day that the Kamer notes for the fulfilment; it is not nullable there, and
the year 1 stands for none.
"""

from __future__ import annotations

import datetime as dt
import textwrap
from dataclasses import dataclass

from motions.models import CommitmentLink
from tracker.citations import Kind, parse
from tracker.ingest.opendata.rows import Row, RowError, Skipped, day, local_date, objects, text

SUBJECT = 200
"""Characters of the text that stand in its heading; a row has no title."""

RELATIONS = {
    "IsHerhalingVan": CommitmentLink.Relation.REPEATS,
    "IsWijzigingVan": CommitmentLink.Relation.CHANGES,
    "IsAanvullingOp": CommitmentLink.Relation.SUPPLEMENTS,
}
"""The navigations to earlier commitments, and what they mean."""

AGREED = "DatumNakoming in de open data van de Kamer"


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """A commitment; names as written, dates as in Amsterdam."""

    number: str
    text: str
    promised_on: dt.date
    agreed_on: dt.date | None
    promised_to: str
    debate: str
    minister: str
    """Who promised it; `function` is the office, which answers for it."""
    function: str
    ministry: str
    status: str
    """`Status`, an open list; `letter` is `KamerbriefNakoming`. They settle nothing."""
    letter: str
    earlier: tuple[tuple[str, str], ...]
    """Numbers of earlier commitments, each with a `CommitmentLink.Relation`."""
    flags: tuple[str, ...] = ()

    @property
    def said_by(self) -> tuple[str, ...]:
        """Who promised it, for who searches."""
        return (self.minister, self.function, self.ministry)

    @property
    def subject(self) -> str:
        """The beginning of the text, on one line."""
        return textwrap.shorten(self.text, SUBJECT, placeholder=" …")


def read_promise(row: Row) -> Promise | Skipped:
    """What a row says. Raises RowError."""
    if row.get("Verwijderd"):
        return Skipped("verwijderd")
    promise, promised_on = text(row, "Tekst"), _day_of(row)
    if not promise:
        raise RowError("Tekst is leeg.")
    agreed_on = day(row, "DatumNakoming")
    too_early = agreed_on is not None and agreed_on < promised_on
    return Promise(
        number=_number(text(row, "Nummer")),
        text=promise,
        promised_on=promised_on,
        agreed_on=None if too_early else agreed_on,
        promised_to=_promised_to(row),
        debate=_debate(row),
        minister=text(row, "Naam") or _name_of(row),
        function=text(row, "Functie"),
        ministry=text(row, "Ministerie"),
        status=text(row, "Status"),
        letter=text(row, "KamerbriefNakoming"),
        earlier=tuple(
            (_number(text(one, "Nummer")), relation.value)
            for field, relation in RELATIONS.items()
            for one in objects(row, field)
        ),
        flags=("DatumNakoming ligt voor Aanmaakdatum, niet overgenomen",) if too_early else (),
    )


def _number(written: str) -> str:
    identifier = parse(written)
    if identifier is None or identifier.kind is not Kind.TOEZEGGING:
        raise RowError(f"Nummer “{written}” is geen toezeggingnummer.")
    return identifier.canonical


def _day_of(row: Row) -> dt.date:
    return local_date(text(row, "Aanmaakdatum"), field="Aanmaakdatum")


def _promised_to(row: Row) -> str:
    """The members and parties, as far as the row was expanded."""
    people = [_name_of(one) for one in objects(row, "ToegezegdAanPersoon")]
    parties = [
        text(one, "Afkorting") or text(one, "NaamNL") for one in objects(row, "ToegezegdAanFractie")
    ]
    if len(people) == len(parties) == 1:
        return f"{people[0]} ({parties[0]})"
    return ", ".join(filter(None, [*people, *parties]))


def _name_of(row: Row) -> str:
    first = text(row, "Roepnaam") or text(row, "Voornaam") or text(row, "Initialen")
    parts = (first, text(row, "Tussenvoegsel"), text(row, "Achternaam"))
    return " ".join(filter(None, parts))


def _debate(row: Row) -> str:
    """Where it was promised: what the activity was about, and its number."""
    said = [
        f"{text(one, 'Soort')} {text(one, 'Onderwerp')}".strip()
        for one in objects(row, "Activiteit")
    ]
    return ", ".join(filter(None, [*said[:1], text(row, "ActiviteitNummer")]))
