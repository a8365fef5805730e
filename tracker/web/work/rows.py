"""What a row of a work list shows beside the row of any list: who has it, and what comes next."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from typing import Any

from django.db.models import ExpressionWrapper, F, Max, OuterRef, Prefetch, Subquery
from django.db.models.fields import DateField
from django.utils.translation import gettext_lazy

from tracker.models import Assignment, Case, InternalStep
from tracker.models.cases import CaseQuerySet
from tracker.web.lists.columns import DESK_COLUMNS, Column
from tracker.web.lists.ordering import COLUMNS
from tracker.web.lists.rows import Row, rows

SORTS = {**COLUMNS, "line": "line_on", "step": "step_on", "unit": "unit__name"}
"""What a work list may be sorted by."""

CURRENT = Prefetch("assignments", queryset=Assignment.objects.current(), to_attr="current")
OPEN_STEPS = Prefetch(
    "steps", queryset=InternalStep.objects.open().select_related("ministry"), to_attr="open_steps"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkRow(Row):
    """One case on a work list."""

    line_on: dt.date | None
    accepted: bool
    step: InternalStep | None
    step_on: dt.date | None


WORK_COLUMNS: list[Column] = [
    (gettext_lazy("Line that counts"), lambda row: row.line_on),
    *DESK_COLUMNS,
    (gettext_lazy("Unit"), lambda row: row.case.unit),
    (gettext_lazy("Accepted"), lambda row: gettext_lazy("yes") if row.accepted else ""),
    (gettext_lazy("Next step"), lambda row: row.step),
    (gettext_lazy("Step by"), lambda row: row.step_on),
]


def work(cases: CaseQuerySet[Case], today: dt.date) -> CaseQuerySet[Case]:
    """The cases with what `work_rows` needs beside what `listed` adds.

    `step_on` is the day of the next step before weekends and holidays are looked at; that never
    changes which of two comes first.
    """
    furthest = (
        InternalStep.objects.open()
        .filter(case=OuterRef("pk"))
        .order_by()
        .values("case")
        .annotate(days=Max("days_before"))
        .values("days")
    )
    next_step = ExpressionWrapper(F("line_on") - Subquery(furthest), output_field=DateField())
    return cases.with_line(today).annotate(step_on=next_step).prefetch_related(CURRENT, OPEN_STEPS)


def work_rows(cases: Iterable[Any], today: dt.date) -> Iterator[WorkRow]:
    """The rows of cases that came from `work` and then `listed`."""
    for row in rows(cases, today):
        case: Any = row.case
        step = next(iter(case.open_steps), None)
        yield WorkRow(
            **{one.name: getattr(row, one.name) for one in fields(Row)},
            line_on=case.line_on,
            accepted=all(one.accepted_at for one in case.current),
            step=step,
            step_on=step.target_on(case.line_on) if step else None,
        )
