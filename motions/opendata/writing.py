"""Writing the motions of a batch: the new ones, and what was filled in at the others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from motions.models import Motion
from motions.opendata.filling import FACTS
from motions.opendata.motions import MotionRow
from motions.opendata.shelf import Shelf
from motions.services import searchable
from tracker.ingest.opendata.run import Run
from tracker.ingest.referring import record_replacements, record_subjects
from tracker.models import CaseActor, Dossier
from tracker.services.actors import Directory, as_written
from tracker.services.bulk import insert_new

FEW = 250
"""Rows that one statement changes; bigger ones take longer than two small ones."""

Named = list[tuple[Motion, MotionRow]]


def write(shelf: Shelf, rows: Sequence[MotionRow], run: Run) -> None:
    """Write what stands on the shelf, with who submitted it and what it refers to."""
    said = {row.zaaknummer: row for row in reversed(rows)}
    named = _file_and_name(shelf, said)
    coming, changed = shelf.new, shelf.changed
    inserted = insert_new(coming)
    shelf.keep(inserted)
    record_subjects(inserted)
    record_replacements(inserted)
    for motion in changed:
        motion.revision += 1
    Motion.objects.bulk_update(changed, [*FACTS, "revision"], batch_size=FEW)
    lost = {motion.number for motion in coming} - {motion.number for motion in inserted}
    _write_names([pair for pair in named if pair[0].number not in lost], run.known)
    run.report.created += len(inserted)
    run.report.known += len(lost)
    run.report.filled += len(changed)


def _file_and_name(shelf: Shelf, said: dict[str, MotionRow]) -> Named:
    """Give motions their dossier and the words of their names; returns those to be named."""
    dossiers = _dossiers(said.values())
    have_names = _with_names(shelf)
    named: Named = []
    for motion in shelf.motions:
        row = said.get(motion.zaaknummer)
        if row is None:
            continue
        if motion.dossier_id is None:
            motion.dossier = dossiers.get(row.dossier)
        if row.members and motion.pk not in have_names:
            motion.body = searchable(row.members, motion.considerations, motion.dictum)
            named.append((motion, row))
    return named


def _dossiers(rows: Iterable[MotionRow]) -> dict[str, Dossier]:
    """The dossiers of the rows by their number, made where they are new."""
    titles = {row.dossier: row.dossier_title[:300] for row in rows if row.dossier}
    new = [Dossier(number=number, title=title) for number, title in sorted(titles.items())]
    Dossier.objects.bulk_create(new, ignore_conflicts=True)
    return Dossier.objects.in_bulk(list(titles), field_name="number") if titles else {}


def _with_names(shelf: Shelf) -> set[int]:
    """The motions of which somebody is known already."""
    there = [motion.pk for motion in shelf.motions if motion.pk is not None]
    return set(CaseActor.objects.filter(case__in=there).values_list("case", flat=True))


def _write_names(named: Named, known: Directory) -> None:
    known.meet(
        parties=[party for _motion, row in named for _name, party in row.members],
        people=[name for _motion, row in named for name, _party in row.members],
    )
    CaseActor.objects.bulk_create(
        actor
        for motion, row in named
        for actor in as_written(
            case_id=motion.pk,
            members=[*row.members],
            addressees=[],
            on=motion.started_on or row.started_on,
            known=known,
        )
    )
