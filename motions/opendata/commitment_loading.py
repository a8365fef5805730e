"""Loading commitments, a batch at a time: resumable, twice without change.

The Kamer's `Status` settles nothing here; it is the Kamer's own word, so the last one counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from copy import copy

from django.db import transaction

from motions.commitments import searchable
from motions.models import Commitment
from motions.opendata.commitment_links import Relations
from motions.opendata.commitments import AGREED, Promise, read_promise
from tracker.ingest.opendata.rows import Placed
from tracker.ingest.opendata.run import Run
from tracker.ingest.referring import record_subjects, record_texts
from tracker.models import Case, Kind
from tracker.services.bulk import facts_of, insert_new

FACTS = (
    "body",
    "promised_to",
    "debate",
    "office",
    "agreed_on",
    "agreed_ground",
    "policy",
    "due_on",
    "kamer_status",
    "kamer_letter",
)
"""The columns that loading may fill at what is known."""

FEW = 250
"""Rows that one statement changes; bigger ones take longer than two small ones."""


class CommitmentLoader:
    """The commitments of one run."""

    def __init__(self, run: Run) -> None:
        self._run = run
        self._relations = Relations()

    @transaction.atomic
    def load(self, rows: Iterable[Placed]) -> None:
        """Load rows of Toezegging."""
        read = list(self._run.read(rows, read_promise))
        self._run.known.meet(offices=[promise.function for _where, promise in read])
        known = _known([promise.number for _where, promise in read])
        now = dict(known)
        for where, promise in read:
            with self._run.refusing(where):
                there = now.get(promise.number)
                now[promise.number] = self._take(there, promise)
                self._run.report.known += there is not None
                self._run.report.flag(promise.flags)
        self._write(known, now)
        self._relations.write(promise for _where, promise in read)

    def _take(self, there: Commitment | None, promise: Promise) -> Commitment:
        """What a row makes of a commitment, or a new one, in memory. Raises RowError."""
        commitment = copy(there) if there else _new(promise)
        commitment.promised_to = commitment.promised_to or promise.promised_to
        commitment.debate = commitment.debate or promise.debate
        commitment.kamer_status = promise.status or commitment.kamer_status
        commitment.kamer_letter = promise.letter or commitment.kamer_letter
        if commitment.office_id is None and promise.function:
            commitment.office = self._run.known.office(promise.function, on=promise.promised_on)
        if there is None or _where(there) != _where(commitment):
            commitment.body = searchable(commitment, promise.said_by)
        if there is None or _agree(commitment, promise):
            self._run.draw(commitment)
        else:
            self._run.check(commitment)
        return commitment

    def _write(self, known: dict[str, Commitment], now: dict[str, Commitment]) -> None:
        """Write the new ones, and those that were filled in."""
        coming = [one for number, one in now.items() if number not in known]
        changed = [
            now[number] for number, one in known.items() if _facts(now[number]) != _facts(one)
        ]
        inserted = insert_new(coming)
        record_subjects(inserted)
        record_texts((one.pk, one.text) for one in inserted)
        for commitment in changed:
            commitment.revision += 1
        Commitment.objects.bulk_update(changed, [*FACTS, "revision"], batch_size=FEW)
        self._run.report.created += len(inserted)
        self._run.report.known += len(coming) - len(inserted)
        self._run.report.filled += len(changed)


def _known(numbers: Sequence[str]) -> dict[str, Commitment]:
    """The commitments that are there already, by number, locked."""
    there = Commitment.objects.filter(number__in=numbers).defer("search")
    return {one.number: one for one in there.select_for_update(no_key=True, of=("self",))}


def _new(promise: Promise) -> Commitment:
    """A commitment that is there to be found, not to be watched."""
    commitment = Commitment(
        kind=Kind.COMMITMENT,
        number=promise.number,
        subject=promise.subject,
        text=promise.text,
        started_on=promise.promised_on,
        start_source=Case.StartSource.OPEN_DATA,
        followed=False,
    )
    _agree(commitment, promise)
    return commitment


def _agree(commitment: Commitment, promise: Promise) -> bool:
    """Give the commitment its date, unless it has one, or words that wait for one."""
    on = promise.agreed_on
    if on is None or commitment.agreed_on or commitment.agreed_ground:
        return False
    if commitment.started_on and on < commitment.started_on:
        return False
    commitment.agreed_on, commitment.agreed_ground = on, AGREED
    return True


def _where(commitment: Commitment) -> tuple[str, str]:
    return (commitment.promised_to, commitment.debate)


def _facts(commitment: Commitment) -> dict[str, object]:
    return facts_of(commitment, FACTS)
