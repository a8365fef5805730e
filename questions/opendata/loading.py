"""Loading rows of the open data in batches: streaming, resumable, twice without change.

Each batch is one transaction. What is known is never touched, so a run that was interrupted is
simply run again.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from django.core.exceptions import ValidationError
from django.db import connection, transaction
from django.db.models import Exists, OuterRef

from questions.opendata.joined import Named, read_joined
from questions.opendata.zaken import RowError, Skipped, Zaak, read_object, read_zaak
from questions.services import searchable
from tracker.ingest.referring import record_subjects
from tracker.models import Case, CaseActor, Kind, Office
from tracker.services.actors import Directory, as_written
from tracker.services.bulk import Lines, insert_new

BATCH = 1000
Lined = tuple[str, bytes]
"""Where a line stands, for who has to look it up, and the line."""


@dataclass(slots=True)
class Report:
    """What was done with the rows, in numbers; `flags` and `skips` say why."""

    read: int = 0
    created: int = 0
    known: int = 0
    skipped: int = 0
    flagged: int = 0
    refused: int = 0
    named: int = 0
    flags: Counter[str] = field(default_factory=Counter)
    skips: Counter[str] = field(default_factory=Counter)


class Loader:
    """One run: `tell` hears which lines are refused, and why."""

    def __init__(self, tell: Callable[[str], None]) -> None:
        self.report = Report()
        self._tell = tell
        self._directory = Directory()
        self._lines = Lines()

    def load(self, lines: Iterable[Lined]) -> Iterator[Report]:
        """Load rows of Zaak; yields the report so far after each batch."""
        for batch in _batches(lines):
            self.report.read += len(batch)
            zaken = [zaak for where, line in batch if (zaak := self._zaak(where, line))]
            created = self._insert(zaken)
            self.report.created += created
            self.report.known += len(zaken) - created
            yield self.report

    def name(self, lines: Iterable[Lined]) -> Iterator[Report]:
        """Give loaded sets without names theirs, from joined rows; yields the report so far."""
        for batch in _batches(lines):
            named = [one for where, line in batch if (one := self._named(where, line))]
            self.report.named += self._write_names({one.number: one for one in named})
            yield self.report

    def _zaak(self, where: str, line: bytes) -> tuple[Zaak, Case] | None:
        """The row with the case it makes; None when it is not for us, or refused."""
        try:
            zaak = read_zaak(read_object(line))
            if isinstance(zaak, Skipped):
                self.report.skipped += 1
                self.report.skips[zaak.reason] += 1
                return None
            case = self._case(zaak)
        except RowError as error:
            self._refuse(where, error)
            return None
        self.report.flagged += bool(zaak.flags)
        self.report.flags.update(zaak.flags)
        return zaak, case

    def _named(self, where: str, line: bytes) -> Named | None:
        try:
            return read_joined(read_object(line))
        except RowError as error:
            self._refuse(where, error)
            return None

    def _refuse(self, where: str, why: RowError) -> None:
        self.report.refused += 1
        self._tell(f"{where}: {why}")

    def _case(self, zaak: Zaak) -> Case:
        """The case that a row makes, validated; it is there to be found, not to be watched."""
        case = Case(
            kind=Kind.QUESTION,
            number=zaak.number,
            subject=zaak.subject,
            body=searchable([*zaak.members], [*zaak.addressees], []),
            started_on=zaak.started_on,
            start_source=Case.StartSource.OPEN_DATA,
            kamer_due_on=zaak.kamer_due_on,
            office=self._office(zaak.addressees, zaak.started_on),
            followed=False,
        )
        try:
            self._lines.draw(case)
        except ValidationError as error:
            raise RowError("; ".join(error.messages)) from error
        except ValueError as error:
            raise RowError(str(error)) from error
        if case.due_on is None:
            raise RowError(f"op {zaak.started_on:%d-%m-%Y} gold geen bekende termijn.")
        return case

    def _office(self, addressees: Sequence[str], on: dt.date) -> Office | None:
        """The first addressee answers, as in `questions.services.register`."""
        return self._directory.office(addressees[0], on=on) if addressees else None

    @transaction.atomic
    def _insert(self, zaken: Sequence[tuple[Zaak, Case]]) -> int:
        once = {zaak.number: (zaak, case) for zaak, case in reversed(zaken)}
        new = insert_new([case for _zaak, case in once.values()])
        _insert_question_sets([case.pk for case in new])
        record_subjects(new)
        CaseActor.objects.bulk_create(
            actor for case in new for actor in self._actors(case, once[case.number][0])
        )
        return len(new)

    @transaction.atomic
    def _write_names(self, named: dict[str, Named]) -> int:
        nameless = (
            Case.objects.filter(kind=Kind.QUESTION, number__in=named, followed=False)
            .filter(~Exists(CaseActor.objects.filter(case=OuterRef("pk"))))
            .select_for_update(no_key=True)
            .defer("search")
        )
        cases = list(nameless)
        for case in cases:
            one = named[case.number]
            case.body = searchable([*one.members], [*one.addressees], [])
            if case.started_on is not None:
                case.office = self._office(one.addressees, case.started_on)
        Case.objects.bulk_update(cases, ["body", "office"], batch_size=BATCH // 4)
        CaseActor.objects.bulk_create(
            actor for case in cases for actor in self._actors(case, named[case.number])
        )
        return len(cases)

    def _actors(self, case: Case, source: Zaak | Named) -> list[CaseActor]:
        return as_written(
            case_id=case.pk,
            members=[*source.members],
            addressees=[*source.addressees],
            on=case.started_on or dt.date.min,
            known=self._directory,
        )


def _insert_question_sets(keys: list[int]) -> None:
    """The rows of the child table. Django has no bulk insert for a model with a parent table."""
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO questions_questionset (case_ptr_id, asks_separate_answers)"
            " SELECT unnest(%s::bigint[]), false",
            [keys],
        )


def _batches(lines: Iterable[Lined]) -> Iterator[list[Lined]]:
    rest = iter(lines)
    while batch := list(islice(rest, BATCH)):
        yield batch
