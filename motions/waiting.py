"""Motions and commitments that the clock does not watch, for the weekly mail to who should."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any, TypeVar

from motions.models import Commitment, Motion
from motions.owed import owed
from tracker.deadlines.dutch import in_days, long_date
from tracker.models import Case
from tracker.models.cases import CaseQuerySet
from tracker.reminders.waiting import Waiting

C = TypeVar("C", bound=Case)

NOBODY = "aangenomen, en er is geen ministerie aangewezen dat haar uitvoert"
UNDATED = "toegezegd zonder datum: spreek af op welke dag dit er is"


def waiting(today: dt.date) -> Iterator[Waiting]:
    """What nobody is reminded of otherwise; of what this desk follows. In three queries."""
    motions: Any = _shown(owed(Motion.objects.open_on(today), today))
    for motion in motions.prefetch_related("executors"):
        ministries = frozenset(one.pk for one in motion.executors.all())
        last = motion.execution_on or motion.decided_on
        yield Waiting(motion, _silent(last, today) if ministries else NOBODY, ministries)
    for promise in _shown(Commitment.objects.open_on(today).filter(due_on=None)):
        said = f" (“{promise.agreed_ground}”)" if promise.agreed_ground else ""
        yield Waiting(promise, f"{UNDATED}{said}")


def _shown(cases: CaseQuerySet[C]) -> CaseQuerySet[C]:
    listed = cases.select_related("office__ministry", "owner", "unit").defer("body", "search")
    return listed.order_by("started_on", "number")


def _silent(since: dt.date, today: dt.date) -> str:
    days = in_days((today - since).days)
    return f"{days} niets vastgelegd over de uitvoering (sinds {long_date(since)})"
