"""One row of the entity set Besluit: what became of a motion, when, and how was voted."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from motions.models import Motion
from motions.opendata.votes import read_vote
from motions.voting import Cast
from tracker.ingest.opendata.rows import Row, RowError, Skipped, day, objects, text

Decision = Motion.Decision
VOTING = "Stemmen - "
OUTCOMES = {
    "Stemmen - aangenomen": Decision.ADOPTED,
    "Stemmen - zonder stemming aannemen": Decision.ADOPTED,
    "Stemmen - verworpen": Decision.REJECTED,
    "Stemmen - niet aangenomen": Decision.REJECTED,
    "Stemmen - aangehouden": Decision.HELD,
    "Stemmen - aangehouden (al tijdens debat)": Decision.HELD,
    "Stemmen - ingetrokken": Decision.WITHDRAWN,
    "Stemmen - vervallen": Decision.LAPSED,
    "Overgenomen": Decision.TAKEN_OVER,
}
"""The values of `BesluitSoort` that say what became of a motion."""

NO_OUTCOME = ("Stemmen - uitstellen", "Stemmen - gestaakt")
"""After these the vote is still to come (RvO TK 8.28)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """What the Kamer decided, in its own words, and the votes that came with it."""

    ident: str
    """`Besluit.Id`, by which rows of Stemming refer to it."""
    zaken: tuple[str, ...]
    """The zaaknummers that it is about, as far as the row says."""
    decision: str
    """A `Motion.Decision`; empty for a word that nobody knows."""
    as_written: str
    method: str
    on: dt.date | None
    votes: tuple[Cast, ...] = ()
    flags: tuple[str, ...] = ()
    """What looks wrong and was loaded as it is, or left out, in Dutch."""

    @property
    def weight(self) -> tuple[dt.date, bool]:
        """Of two decisions the heavier one counts."""
        return weight_of(self.decision, self.on)


def weight_of(decision: str, on: dt.date | None) -> tuple[dt.date, bool]:
    """What makes a decision count: it is later, or of one day it is the one that ends it."""
    return (on or dt.date.min, decision not in {"", Decision.HELD})


def read_ruling(row: Row) -> Ruling | Skipped:
    """What a row says; its date is that of the meeting, which comes with `$expand`.

    Raises RowError.
    """
    if row.get("Verwijderd"):
        return Skipped("verwijderd")
    sort, status = text(row, "BesluitSoort"), text(row, "Status")
    if sort not in OUTCOMES and (sort in NO_OUTCOME or not sort.startswith(VOTING)):
        return Skipped(f"besluit “{sort}”")
    if status != "Besluit":
        return Skipped(f"besluit met status “{status}”")
    on, (votes, wrong) = _held_on(row), _votes(row)
    return Ruling(
        ident=text(row, "Id"),
        zaken=_zaken(row),
        decision=OUTCOMES.get(sort, ""),
        as_written=sort,
        method=text(row, "StemmingsSoort"),
        on=on,
        votes=votes,
        flags=(
            *wrong,
            *([] if sort in OUTCOMES else [f"onbekende BesluitSoort “{sort}”"]),
            *([] if on else ["besluit zonder dag: haal ook Agendapunt en Activiteit op"]),
        ),
    )


def _votes(row: Row) -> tuple[tuple[Cast, ...], list[str]]:
    """The votes in a decision, and what is wrong with those that are left out."""
    votes, wrong = [], []
    for one in objects(row, "Stemming"):
        try:
            votes.append(read_vote(one))
        except RowError as error:
            wrong.append(f"stem niet overgenomen: {error}")
    return tuple(votes), wrong


def _zaken(row: Row) -> tuple[str, ...]:
    """The zaken of the decision; those of the agenda item only when there is one."""
    own = [text(zaak, "Nummer") for zaak in objects(row, "Zaak")]
    items = [zaak for item in objects(row, "Agendapunt") for zaak in objects(item, "Zaak")]
    shared = [text(zaak, "Nummer") for zaak in items]
    return tuple(own or (shared if len(shared) == 1 else ()))


def _held_on(row: Row) -> dt.date | None:
    for item in objects(row, "Agendapunt"):
        for meeting in objects(item, "Activiteit"):
            return day(meeting, "Datum")
    return None
