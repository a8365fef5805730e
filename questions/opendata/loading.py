"""Loading rows of written questions, a batch at a time: resumable, twice without change.

Each batch is one transaction. What is known is never touched, so a run that was interrupted is
simply run again.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from django.db import transaction
from django.db.models import Exists, OuterRef

from questions.models import QuestionSet
from questions.opendata.joined import Named, read_joined
from questions.opendata.zaken import Zaak, read_zaak
from questions.services import searchable
from tracker.ingest.opendata.rows import Placed, RowError
from tracker.ingest.opendata.run import Run
from tracker.ingest.referring import record_subjects
from tracker.models import Case, CaseActor, Kind, Office
from tracker.services.actors import as_written
from tracker.services.bulk import insert_new

FEW = 250
"""Rows that one statement changes; bigger ones take longer than two small ones."""


class QuestionLoader:
    """The written questions of one run."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def load(self, rows: Iterable[Placed]) -> None:
        """Load rows of Zaak."""
        read = list(self._run.read(rows, read_zaak))
        self._meet([zaak for _where, zaak in read])
        zaken = []
        for where, zaak in read:
            with self._run.refusing(where):
                zaken.append((zaak, self._question_set(zaak)))
                self._run.report.flag(zaak.flags)
        created = self._insert(zaken)
        self._run.report.created += created
        self._run.report.known += len(zaken) - created

    def name(self, rows: Iterable[Placed]) -> None:
        """Give loaded sets without names theirs, from joined rows."""
        named = [one for _where, one in self._run.read(rows, read_joined)]
        self._meet(named)
        self._run.report.named += self._write_names({one.number: one for one in named})

    def _meet(self, sources: Sequence[Zaak | Named]) -> None:
        members = [member for one in sources for member in one.members]
        self._run.known.meet(
            offices=[name for one in sources for name in one.addressees],
            parties=[party for _name, party in members],
            people=[name for name, _party in members],
        )

    def _question_set(self, zaak: Zaak) -> QuestionSet:
        """The set that a row makes, validated; it is there to be found, not to be watched."""
        case = QuestionSet(
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
        self._run.draw(case)
        if case.due_on is None:
            raise RowError(f"op {zaak.started_on:%d-%m-%Y} gold geen bekende termijn.")
        return case

    def _office(self, addressees: Sequence[str], on: dt.date) -> Office | None:
        """The first addressee answers, as in `questions.services.register`."""
        return self._run.known.office(addressees[0], on=on) if addressees else None

    @transaction.atomic
    def _insert(self, zaken: Sequence[tuple[Zaak, QuestionSet]]) -> int:
        once = {zaak.number: (zaak, case) for zaak, case in reversed(zaken)}
        new = insert_new([case for _zaak, case in once.values()])
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
        Case.objects.bulk_update(cases, ["body", "office"], batch_size=FEW)
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
            known=self._run.known,
        )
