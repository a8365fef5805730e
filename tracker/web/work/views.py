"""“Mijn werk” and “Mijn directie”: who has what, who stands in, what comes next."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from django.db.models import Q
from django.http.response import HttpResponseBase
from django.utils.translation import gettext_lazy

from tracker.models import Assignment, Case, Role, Unit, User
from tracker.services.absences import acting_for
from tracker.services.units import with_parts
from tracker.web.access import Request, needs_the_desk
from tracker.web.days import day_asked
from tracker.web.lists.listing import Listing
from tracker.web.lists.views import answer
from tracker.web.work.filters import MyWorkFilter, UnitWorkFilter
from tracker.web.work.loads import loads
from tracker.web.work.pending import newest, next_steps, returned_to
from tracker.web.work.rows import SORTS, WORK_COLUMNS, work, work_rows

MY_WORK = Listing(
    name="mijn-werk",
    title=gettext_lazy("My work"),
    lead=gettext_lazy("What you have and what you stand in for; what presses most stands first."),
    filterset=MyWorkFilter,
    order="line",
    table="tracker/_work_list.html",
    page="tracker/my_work.html",
    as_rows=work_rows,
    sorts=SORTS,
    desk_columns=WORK_COLUMNS,
)
MY_UNIT = replace(
    MY_WORK,
    name="mijn-directie",
    title=gettext_lazy("My unit"),
    lead=gettext_lazy("Everything open of your unit and its parts, and who has it."),
    filterset=UnitWorkFilter,
    page="tracker/my_unit.html",
)


@needs_the_desk
def my_work(request: Request) -> HttpResponseBase:
    """What I have, what I stand in for, what I was given, what came back, my next steps."""
    day = day_asked(request)
    people = acting_for(request.user.pk, on=day.on)
    given = Assignment.objects.unaccepted().given_to(people)
    is_open = Case.objects.visible_to(request.user).open_on(day.on)
    cases = is_open.filter(Q(owner__in=people) | Q(pk__in=given.values("case")))
    return answer(
        request,
        MY_WORK,
        work(cases, day.on),
        day,
        given=newest(given.filter(case__in=is_open)),
        returned=newest(returned_to(request.user, is_open)),
        steps=next_steps(is_open.filter(owner__in=people), day.on),
    )


@needs_the_desk
def my_unit(request: Request) -> HttpResponseBase:
    """Who has what in the units that I watch over, and what nobody has."""
    day = day_asked(request)
    watched = Unit.objects.watched_by(request.user).on(day.on)
    asked = request.GET.get("eenheid", "")
    chosen = watched.filter(pk=int(asked)).first() if asked.isdecimal() else None
    units = with_parts([chosen.pk] if chosen else watched.values_list("pk", flat=True))
    lying = _lying_in(units)
    if chosen is None and request.user.has_role(Role.COORDINATOR, Role.MANAGER):
        lying |= _with_nobody(request.user)
    cases = Case.objects.visible_to(request.user).open_on(day.on).filter(lying)
    return answer(
        request,
        MY_UNIT,
        work(cases, day.on),
        day,
        chosen=chosen,
        has_unit=bool(units),
        loads=[(one.filter_for(request.user), one) for one in loads(cases, units, day.on)],
    )


def _lying_in(units: Collection[int]) -> Q:
    """With one of the units; what somebody had before there were units lies in theirs."""
    return Q(unit__in=units) | Q(unit=None, owner__unit__in=units)


def _with_nobody(user: User) -> Q:
    """With nobody at all, in the coordinator's ministry."""
    nobodys = Q(unit=None, owner=None)
    return nobodys & Q(office__ministry=user.ministry_id) if user.ministry_id else nobodys
