"""One row of the entity set Zaak: what it says of a motion.

Its number is that of its kamerstuk, which stands in the document of the motion, or follows from the
dossier; both come only with `$expand`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace

from motions.opendata.decisions import Ruling, read_ruling
from tracker.citations import Kamerstuk, parse
from tracker.ingest.opendata.rows import Row, Skipped, local_date, objects, text, whole
from tracker.ingest.opendata.zaken import (
    actors_of,
    doubts_about,
    members_of,
    subject_of,
    zaaknummer,
)

MOTION = "Motie"


@dataclass(frozen=True, slots=True, kw_only=True)
class MotionRow:
    """A motion; names as written, dates as in Amsterdam."""

    zaaknummer: str
    number: str
    """The canonical number of the kamerstuk; empty when the row does not say it."""
    dossier: str
    dossier_title: str
    subject: str
    started_on: dt.date
    members: tuple[tuple[str, str], ...] = ()
    appreciation: str = ""
    """`Kabinetsappreciatie`, an open list."""
    done: bool = False
    """`Afgedaan`: the Kamer is done with it."""
    rulings: tuple[Ruling, ...] = ()
    flags: tuple[str, ...] = ()


def read_motion(row: Row) -> MotionRow | Skipped:
    """What a row says. Raises RowError."""
    if row.get("Verwijderd"):
        return Skipped("verwijderd")
    number = zaaknummer(text(row, "Nummer"))
    started_on = local_date(text(row, "GestartOp"), field="GestartOp")
    papers = list(dict.fromkeys([*_printed(row), *_in_dossiers(row)]))
    rulings = [read_ruling(besluit) for besluit in objects(row, "Besluit")]
    known = tuple(one for one in rulings if isinstance(one, Ruling))
    return MotionRow(
        zaaknummer=number,
        number=papers[0].canonical if papers else "",
        dossier=papers[0].dossier.canonical if papers else "",
        dossier_title=_title_of_dossier(row),
        subject=subject_of(row),
        started_on=started_on,
        members=members_of(actors_of(row)),
        appreciation=text(row, "Kabinetsappreciatie"),
        done=row.get("Afgedaan") is True,
        rulings=known,
        flags=(
            *doubts_about(row, number, started_on),
            *(["meer dan één kamerstuknummer, het eerste overgenomen"] if papers[1:] else []),
            *(flag for one in known for flag in one.flags),
        ),
    )


def _printed(row: Row) -> Iterator[Kamerstuk]:
    """The number under which the text of the motion was published."""
    for document in objects(row, "Document"):
        if text(document, "Soort").startswith(MOTION):
            for version in objects(document, "HuidigeDocumentVersie"):
                paper = parse(text(version, "ExterneIdentifier"))
                if isinstance(paper, Kamerstuk):
                    yield replace(paper, edition="")


def _in_dossiers(row: Row) -> Iterator[Kamerstuk]:
    """The number that the motion has in its dossiers; 0 and -1 stand for none."""
    within = whole(row, "Volgnummer")
    if within is None or within < 1:
        return
    for dossier in objects(row, "Kamerstukdossier"):
        parts = ("kst", whole(dossier, "Nummer"), text(dossier, "Toevoeging"), within)
        paper = parse("-".join(str(part) for part in parts if part))
        if isinstance(paper, Kamerstuk):
            yield paper


def _title_of_dossier(row: Row) -> str:
    """The title of its dossier, where there is one dossier."""
    dossiers = objects(row, "Kamerstukdossier")
    return text(dossiers[0], "Titel") if len(dossiers) == 1 else ""
