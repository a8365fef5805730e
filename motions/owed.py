"""Motions that the Kamer is still owed something about, and that nobody looks after."""

from __future__ import annotations

import datetime as dt
from typing import TypeVar

from django.conf import settings
from django.db.models import DateField, Exists, OuterRef, Q, Subquery

from motions.execution import Status
from motions.models import Commitment, ExecutionEntry, Motion
from tracker.models.cases import CaseQuerySet

DONE = (Status.REPORTED, Status.NOT_EXECUTED)
"""Nothing more is owed to the Kamer after these."""

BINDING = (Motion.Decision.ADOPTED, Motion.Decision.TAKEN_OVER)
"""Decisions after which a motion is to be executed."""


C = TypeVar("C", Motion, Commitment)


def with_standing(cases: CaseQuerySet[C], today: dt.date) -> CaseQuerySet[C]:
    """Annotate `execution_status` and `execution_on`: the last entry known on `today`."""
    latest = ExecutionEntry.objects.filter(case=OuterRef("pk"), on__lte=today).order_by(
        "-on", "-id"
    )
    return cases.annotate(
        execution_status=Subquery(latest.values("status")[:1]),
        execution_on=Subquery(latest.values("on")[:1], output_field=DateField()),
    )


def owed(motions: CaseQuerySet[Motion], today: dt.date) -> CaseQuerySet[Motion]:
    """Motions that the Kamer adopted or the government took over, and that are left alone.

    Nobody was named to execute them, or nothing was written about them for
    `EXECUTION_SILENCE_DAYS`, counted from the decision or the last entry. Only what this desk
    follows: the open data do not say who executes a motion. What left this desk is not owed here.
    """
    since = today - dt.timedelta(days=settings.EXECUTION_SILENCE_DAYS)
    named = Motion.executors.through.objects.filter(motion=OuterRef("pk"))
    silent = Q(execution_on__lt=since) | Q(execution_on=None, decided_on__lt=since)
    binding = motions.filter(followed=True, decision__in=BINDING, decided_on__lte=today)
    waiting = with_standing(binding, today)
    unfinished = Q(execution_status=None) | ~Q(execution_status__in=DONE)
    here = Q(settled_on=None) | Q(settled_on__gt=today)
    return waiting.filter(unfinished, here).filter(silent | ~Exists(named))
