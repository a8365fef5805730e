"""How much each person of a unit has: open, nearly, late, and not yet accepted."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q

from tracker.deadlines import LATE, State
from tracker.models import Case, User
from tracker.models.cases import CaseQuerySet
from tracker.services.absences import standing_in
from tracker.web.lists.filters import ME, NOBODY
from tracker.web.work.filters import unaccepted

NOTHING = {"open": 0, "nearly": 0, "late": 0, "unaccepted": 0}


@dataclass(frozen=True, slots=True)
class Load:
    """What somebody has open on a day; `person` None: nobody has it."""

    person: User | None
    replaced_by: User | None
    open: int
    nearly: int
    late: int
    unaccepted: int

    def filter_for(self, user: User) -> str:
        """What the filter on who has it calls them, when `user` looks."""
        if self.person is None:
            return NOBODY
        return ME if self.person == user else str(self.person.pk)


def loads(cases: CaseQuerySet[Case], units: Collection[int], today: dt.date) -> list[Load]:
    """What each member of the units has, and who else has something; nobody stands last."""
    figures: Any = (
        cases.with_state(today)
        .annotate(waits=unaccepted())
        .order_by()
        .values("owner")
        .annotate(
            open=Count("pk"),
            nearly=Count("pk", filter=Q(state=State.NEARLY)),
            late=Count("pk", filter=Q(state__in=LATE)),
            unaccepted=Count("pk", filter=Q(waits=True)),
        )
    )
    counts: dict[int | None, dict[str, int]] = {row.pop("owner"): row for row in figures}
    members = Q(unit__in=units, is_active=True) | Q(pk__in=[pk for pk in counts if pk])
    people = User.objects.filter(members).order_by("last_name", "first_name", "username")
    acting = standing_in([one.pk for one in people], on=today)
    away = {pk for pk, acts in acting.items() if acts != pk}
    known = User.objects.in_bulk([acting[pk] for pk in away]) if away else {}
    found = [
        Load(
            person=one,
            replaced_by=known[acting[one.pk]] if one.pk in away else None,
            **counts.get(one.pk, NOTHING),
        )
        for one in people
    ]
    return [*found, Load(person=None, replaced_by=None, **counts.get(None, NOTHING))]
