"""What a row of motions or commitments shows beside the row of any list."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from typing import Any

from django.db.models import Case as Choice
from django.db.models import CharField, F, Prefetch, Value, When
from django.db.models.functions import Coalesce
from django.utils.functional import Promise

from motions.execution import Status
from motions.models import Commitment, Motion
from motions.owed import BINDING, with_standing
from tracker.deadlines import Outcome
from tracker.models import Ministry
from tracker.models.cases import CaseQuerySet
from tracker.web.lists.rows import Row, rows

NAMED = Prefetch("executors", queryset=Ministry.objects.all(), to_attr="named")


@dataclass(frozen=True, slots=True, kw_only=True)
class ExecutedRow(Row):
    """A motion or commitment, with where its execution stands; no status when none is asked."""

    status: str
    status_on: dt.date | None

    @property
    def execution(self) -> str | Promise:
        """The status of the execution in words."""
        return Status(self.status).label if self.status else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MotionRow(ExecutedRow):
    """One motion, with what the Kamer decided and who executes it, as known on the day."""

    decided: str
    decided_on: dt.date | None
    ministries: str

    @property
    def decision(self) -> str | Promise:
        """The decision in words; empty while nothing was decided."""
        return Motion.Decision(self.decided).label if self.decided else ""


def with_decision(motions: CaseQuerySet[Motion], today: dt.date) -> CaseQuerySet[Motion]:
    """Annotate `decided` and `standing` for `motion_rows`: what was known on `today`.

    Only what binds the government is to be executed: else there is a status when one was written.
    """
    decided = Choice(When(decided_on__gt=today, then=Value("")), default=F("decision"))
    status = Choice(
        When(decided__in=BINDING, then=Coalesce("execution_status", Value(Status.OPEN))),
        default=Coalesce("execution_status", Value("")),
        output_field=CharField(),
    )
    return (
        with_standing(motions, today)
        .annotate(decided=decided)
        .annotate(standing=status)
        .defer("preamble", "considerations", "dictum")
        .prefetch_related(NAMED)
    )


def with_execution(
    commitments: CaseQuerySet[Commitment], today: dt.date
) -> CaseQuerySet[Commitment]:
    """Annotate `standing` for `commitment_rows`; of what was kept, the Kamer was told."""
    kept = When(settled_on__lte=today, outcome=Outcome.ANSWERED, then=Value(Status.REPORTED))
    written = Coalesce("execution_status", Value(Status.OPEN))
    status = Choice(kept, default=written, output_field=CharField())
    return with_standing(commitments, today).annotate(standing=status).defer("text")


def motion_rows(motions: Iterable[Any], today: dt.date) -> Iterator[MotionRow]:
    """The rows of motions that came from `with_decision` and then `listed`."""
    for row in rows(motions, today):
        motion: Any = row.case
        executors = ", ".join(map(str, motion.named))
        yield MotionRow(
            **_same(row),
            status=motion.standing,
            status_on=motion.execution_on,
            decided=motion.decided,
            decided_on=motion.decided_on if motion.decided else None,
            ministries=executors or row.ministry,
        )


def commitment_rows(commitments: Iterable[Any], today: dt.date) -> Iterator[ExecutedRow]:
    """The rows of commitments that came from `with_execution` and then `listed`."""
    for row in rows(commitments, today):
        commitment: Any = row.case
        yield ExecutedRow(
            **_same(row), status=commitment.standing, status_on=commitment.execution_on
        )


def _same(row: Row) -> dict[str, Any]:
    return {one.name: getattr(row, one.name) for one in fields(Row)}
