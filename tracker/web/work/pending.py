"""What waits for an answer beside the list: what was given, what came back, what comes next."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from tracker.models import Assignment, Case, InternalStep, Role, User
from tracker.models.assignments import AssignmentQuerySet
from tracker.models.cases import CaseQuerySet

MOST = 10
"""How many of each the page shows; the list itself has all cases."""


@dataclass(frozen=True, slots=True)
class NextStep:
    """A step, the day by which it should be done, and whether it was, as known on a day."""

    step: InternalStep
    on: dt.date | None
    done: bool
    late: bool


def next_steps(cases: CaseQuerySet[Case], today: dt.date) -> list[NextStep]:
    """The steps of `cases` that come first."""
    steps: Any = (
        InternalStep.objects.open()
        .filter(case__in=cases)
        .by_date(today)
        .select_related("case", "ministry")
        .defer("case__body", "case__search")[:MOST]
    )
    return [next_step(step, step.line_on, today) for step in steps]


def next_step(step: InternalStep, line: dt.date | None, today: dt.date) -> NextStep:
    """A step of a case with this line."""
    on = step.target_on(line)
    done = step.done_on is not None and step.done_on <= today
    return NextStep(step, on, done=done, late=not done and on is not None and on < today)


def returned_to(user: User, cases: CaseQuerySet[Case]) -> AssignmentQuerySet:
    """What came back to who gave it; a coordinator sees what came back in the ministry."""
    returned = Assignment.objects.returned().filter(case__in=cases)
    if not user.has_role(Role.COORDINATOR):
        return returned.filter(given_by=user)
    if user.ministry_id is None:
        return returned
    return returned.filter(Q(given_by=user) | Q(case__office__ministry=user.ministry_id))


def newest(assignments: AssignmentQuerySet) -> list[Assignment]:
    """The newest of them, with their cases and people."""
    rows = assignments.select_related("case", "person", "unit", "given_by", "answered_by")
    return list(rows.defer("case__body", "case__search").order_by("-pk")[:MOST])
