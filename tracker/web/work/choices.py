"""To whom a case can go: the units and people of the ministry that answers, and who is away."""

from __future__ import annotations

import datetime as dt
from itertools import groupby

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext as _

from tracker.models import Absence, Case, Role, Unit, User

NOBODY = "niemand"
PERSON, UNIT = "p", "e"
"""What stands before the id of a person or of a unit (eenheid) in a choice."""

Group = tuple[str, list[tuple[str, str]]]


def colleagues(ministry: int | None) -> QuerySet[User]:
    """Who answers for a ministry (id): its drafters and coordinators; for none, all of them."""
    answering = User.objects.filter(
        is_active=True, groups__name__in=[Role.DRAFTER, Role.COORDINATOR]
    )
    if ministry is not None:
        everywhere = Q(ministry=None, groups__name=Role.COORDINATOR)
        answering = answering.filter(Q(ministry=ministry) | everywhere)
    return answering.order_by("unit__name", "last_name", "first_name", "username").distinct()


def candidates(case: Case, today: dt.date) -> list[Group]:
    """The choices, under their unit: the unit as a whole, then who works there."""
    ministry = case.office.ministry_id if case.office else None
    absent = Exists(Absence.objects.on(today).filter(user=OuterRef("pk")))
    people = colleagues(ministry).annotate(absent=absent)
    by_unit = {
        unit: [(f"{PERSON}{one.pk}", _called(one, away=one.absent)) for one in them]
        for unit, them in groupby(people, key=lambda one: one.unit_id)
    }
    units = Unit.objects.on(today).filter(ministry=ministry) if ministry else Unit.objects.on(today)
    groups = [
        (str(unit), [(f"{UNIT}{unit.pk}", _("the whole unit")), *by_unit.pop(unit.pk, [])])
        for unit in units
    ]
    others = [choice for several in by_unit.values() for choice in several]
    return [*groups, (_("No unit"), others)] if others else groups


def read_choice(written: str) -> tuple[User | None, Unit | None]:
    """Whom a choice of `candidates`, or `NOBODY`, means."""
    kind, pk = written[:1], written[1:]
    if kind == PERSON:
        return User.objects.select_related("unit").get(pk=int(pk)), None
    return None, Unit.objects.get(pk=int(pk)) if kind == UNIT else None


def _called(person: User, *, away: bool) -> str:
    return _("%(name)s (away)") % {"name": person} if away else str(person)
