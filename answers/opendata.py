"""Loading files of the Kamer's open data: every row to the loader of its sort, in batches."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from motions.opendata.commitment_loading import CommitmentLoader
from motions.opendata.motion_loading import MotionLoader
from motions.opendata.motions import MOTION
from questions.opendata.loading import QuestionLoader
from tracker.ingest.opendata.report import Report
from tracker.ingest.opendata.rows import Placed, RowError, read_object
from tracker.ingest.opendata.run import Run

BATCH = 1000


class Loader:
    """One run of `manage.py load_opendata`; `tell` hears which rows are refused, and why."""

    def __init__(self, tell: Callable[[str], None]) -> None:
        self._run = Run(tell)
        self._questions = QuestionLoader(self._run)
        motions = MotionLoader(self._run)
        self._sorts: dict[str, Callable[[Iterable[Placed]], None]] = {
            "questions": self._questions.load,
            "motions": motions.load,
            "decisions": motions.load_decisions,
            "votes": motions.load_votes,
            "commitments": CommitmentLoader(self._run).load,
        }

    @property
    def report(self) -> Report:
        """What was done so far."""
        return self._run.report

    def load(self, rows: Iterable[Placed]) -> Iterator[Report]:
        """Load rows of every sort; yields the report so far after each batch."""
        for batch in _batches(rows):
            self.report.read += len(batch)
            sorted_out: dict[str, list[Placed]] = {sort: [] for sort in self._sorts}
            for where, written in batch:
                try:
                    row = read_object(written)
                except RowError as error:
                    self.report.refuse(where, str(error))
                else:
                    sorted_out[sort_of(row)].append((where, row))
            for sort, load in self._sorts.items():
                load(sorted_out[sort])
            yield self.report

    def name(self, rows: Iterable[Placed]) -> Iterator[Report]:
        """Give loaded questions without names theirs; yields the report so far."""
        for batch in _batches(rows):
            self._questions.name(batch)
            yield self.report


def sort_of(row: dict[str, object]) -> str:
    """Which entity set a row is of, by what only that one has; a Zaak where nothing says so."""
    if "FractieGrootte" in row:
        return "votes"
    if "BesluitSoort" in row:
        return "decisions"
    if "Aanmaakdatum" in row:
        return "commitments"
    return "motions" if row.get("Soort") == MOTION else "questions"


def _batches(rows: Iterable[Placed]) -> Iterator[list[Placed]]:
    rest = iter(rows)
    while batch := list(islice(rest, BATCH)):
        yield batch
