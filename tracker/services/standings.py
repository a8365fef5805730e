"""Where cases stand, in numbers, as known on a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q

from tracker.deadlines import LATE, UNSETTLED, State
from tracker.models import Case, Office
from tracker.models.cases import CaseQuerySet

ANSWERED = (State.ANSWERED_ON_TIME, State.ANSWERED_LATE)
COUNTS = {
    "total": Count("pk"),
    "open": Count("pk", filter=Q(state__in=UNSETTLED)),
    "late": Count("pk", filter=Q(state__in=LATE)),
    "answered": Count("pk", filter=Q(state__in=ANSWERED)),
    "answered_late": Count("pk", filter=Q(state=State.ANSWERED_LATE)),
}


@dataclass(frozen=True, slots=True)
class Standing:
    """How many cases there are, are open, open and late, answered, and of those answered late."""

    total: int = 0
    open: int = 0
    late: int = 0
    answered: int = 0
    answered_late: int = 0


def standing(cases: CaseQuerySet[Case], today: dt.date) -> Standing:
    """Where `cases` stand together."""
    return Standing(**cases.with_state(today).order_by().aggregate(**COUNTS))


def by_office(cases: CaseQuerySet[Case], today: dt.date) -> Iterator[tuple[Office, Standing]]:
    """Where `cases` stand for each bewindspersoon who has to answer any, by name."""
    rows: Iterable[Any] = cases.with_state(today).order_by().values("office").annotate(**COUNTS)
    counted = {row.pop("office"): Standing(**row) for row in rows}
    offices = Office.objects.filter(pk__in=[pk for pk in counted if pk]).select_related("ministry")
    for office in offices.order_by("name", "-valid_from"):
        yield office, counted[office.pk]
