"""Loading motions with their decisions and votes, a batch at a time: resumable, twice no change.

Each sort of row in a batch is one transaction. The executing ministry is nowhere in the data, and
is not guessed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from django.db import transaction

from motions.models import Motion
from motions.opendata.ballots import BallotBox
from motions.opendata.decisions import Ruling, read_ruling
from motions.opendata.filling import fill, new_motion, rule
from motions.opendata.motions import MotionRow, read_motion
from motions.opendata.shelf import Shelf
from motions.opendata.votes import read_vote
from motions.opendata.writing import write
from tracker.ingest.opendata.rows import Placed, Row, Skipped, objects, text
from tracker.ingest.opendata.run import Run

NUMBERLESS = "motie zonder kamerstuknummer: haal ook Document of Kamerstukdossier op"

Found = Sequence[tuple[str, Ruling]]


class MotionLoader:
    """The motions of one run."""

    def __init__(self, run: Run) -> None:
        self._run = run
        self._box = BallotBox(run.known)
        self._rulings: dict[str, Ruling] = {}
        """The decisions of this run by their Id, without votes: rows of Stemming refer to them."""

    @transaction.atomic
    def load(self, rows: Iterable[Placed]) -> None:
        """Load rows of Zaak."""
        read = list(self._run.read(rows, read_motion))
        shelf = Shelf(
            zaaknummers=[row.zaaknummer for _where, row in read],
            numbers=[row.number for _where, row in read if row.number],
        )
        taken = []
        for where, row in read:
            with self._run.refusing(where):
                taken += self._taken(row, shelf)
        write(shelf, taken, self._run)
        self._vote(shelf, [(row.zaaknummer, ruling) for row in taken for ruling in row.rulings])

    def load_decisions(self, rows: Iterable[Placed]) -> None:
        """Load rows of Besluit; of motions that are known."""
        found = list(self._run.read(rows, read_ruling))
        for _where, ruling in found:
            self._remember(ruling)
        self._rule(found)

    def load_votes(self, rows: Iterable[Placed]) -> None:
        """Load rows of Stemming; of motions that are known."""
        self._rule(list(self._run.read(rows, self._read_voted)))

    def _taken(self, row: MotionRow, shelf: Shelf) -> list[MotionRow]:
        """Put what a row says on the shelf; nothing when that has no place there.

        Raises RowError.
        """
        for ruling in row.rulings:
            self._remember(replace(ruling, zaken=(row.zaaknummer,)))
        there = shelf.find(zaaknummer=row.zaaknummer, number=row.number)
        if there is None and not row.number:
            self._run.report.skip(NUMBERLESS)
            return []
        motion = there or new_motion(row)
        before = (motion.started_on, motion.agreed_on)
        contradictions = fill(motion, row)
        self._check(motion, before)
        shelf.put(motion)
        self._run.report.known += there is not None
        self._run.report.flag([*row.flags, *contradictions])
        return [row]

    @transaction.atomic
    def _rule(self, found: Found) -> None:
        shelf = Shelf(zaaknummers={zaak for _where, ruling in found for zaak in ruling.zaken})
        cast: list[tuple[str, Ruling]] = []
        for where, ruling in found:
            motions = [one for zaak in ruling.zaken if (one := shelf.find(zaaknummer=zaak))]
            if not motions:
                self._run.report.skip(_why_nothing(ruling))
                continue
            flags = [*ruling.flags]
            for motion in motions:
                with self._run.refusing(where):
                    before = (motion.started_on, motion.agreed_on)
                    flags += rule(motion, ruling)
                    self._check(motion, before)
                    shelf.put(motion)
                    cast.append((motion.zaaknummer, ruling))
            self._run.report.known += 1
            self._run.report.flag(flags)
        write(shelf, [], self._run)
        self._vote(shelf, cast)

    def _check(self, motion: Motion, before: object) -> None:
        """Check what a row made of a motion; lines move only when what they follow did."""
        if motion.pk is None or before != (motion.started_on, motion.agreed_on):
            self._run.draw(motion)
        else:
            self._run.check(motion)

    def _vote(self, shelf: Shelf, found: Iterable[tuple[str, Ruling]]) -> None:
        """Write the votes of the decisions that count."""
        known = {motion.zaaknummer: motion for motion in shelf.motions}
        self._run.report.votes += self._box.put(
            (motion, vote)
            for zaaknummer, ruling in found
            if (motion := known.get(zaaknummer)) and motion.decision == ruling.decision
            for vote in ruling.votes
        )

    def _remember(self, ruling: Ruling) -> None:
        if ruling.ident:
            self._rulings[ruling.ident] = replace(ruling, votes=(), flags=())

    def _read_voted(self, row: Row) -> Ruling | Skipped:
        """The decision of a row of Stemming, with its one vote. Raises RowError."""
        if row.get("Verwijderd"):
            return Skipped("verwijderd")
        ruling = self._rulings.get(text(row, "Besluit_Id"))
        for besluit in objects(row, "Besluit")[:1]:
            read = read_ruling(besluit)
            if isinstance(read, Skipped):
                return read
            if ruling is None:
                self._remember(read)
                ruling = read
            ruling = replace(ruling, zaken=read.zaken or ruling.zaken)
        if ruling is None:
            return Skipped("stem bij een besluit dat niet in deze bestanden staat")
        return replace(ruling, votes=(read_vote(row),))


def _why_nothing(ruling: Ruling) -> str:
    if ruling.zaken:
        return "besluit over wat hier geen motie is, of nog niet is geladen"
    return "besluit waarvan niet vaststaat over welke motie het gaat: haal ook Zaak op"
