"""The lists of motions and commitments: all, of a member, of a ministry, and what waits."""

from __future__ import annotations

from django.http.response import HttpResponseBase

from motions.lists.listings import COMMITMENTS, MOTIONS, OF_MEMBER, OF_MINISTRY, WAITING
from motions.models import Commitment, Motion
from motions.owed import owed
from tracker.models import Kind
from tracker.web.access import Request, needs_a_role
from tracker.web.days import day_asked
from tracker.web.finding import members, ministries
from tracker.web.kind_pages import tabs
from tracker.web.lists.views import answer


@needs_a_role
def motions(request: Request) -> HttpResponseBase:
    """Every motion that was there on the day."""
    day = day_asked(request)
    visible = Motion.objects.visible_to(request.user).known_on(day.on)
    return answer(request, MOTIONS, visible, day)


@needs_a_role
def waiting(request: Request) -> HttpResponseBase:
    """What is owed to the Kamer and left alone, the oldest first."""
    day = day_asked(request)
    left_alone = owed(Motion.objects.all(), day.on).values("pk")
    visible = Motion.objects.visible_to(request.user).filter(pk__in=left_alone)
    return answer(request, WAITING, visible, day)


@needs_a_role
def commitments(request: Request) -> HttpResponseBase:
    """Every commitment that was there on the day."""
    day = day_asked(request)
    visible = Commitment.objects.visible_to(request.user).known_on(day.on)
    return answer(request, COMMITMENTS, visible, day, tabs=tabs(Kind.COMMITMENT, day))


@needs_a_role
def of_member(request: Request, pk: int) -> HttpResponseBase:
    """The motions of a known person."""
    return members.page(request, members.known(pk), OF_MEMBER, Motion.objects.all())


@needs_a_role
def of_name(request: Request, name: str) -> HttpResponseBase:
    """The motions under a name."""
    return members.page(request, members.called(name), OF_MEMBER, Motion.objects.all())


@needs_a_role
def of_ministry(request: Request, code: str) -> HttpResponseBase:
    """The motions whose bewindspersoon is of the ministry."""
    rows = ministries.called(code)
    motions = Motion.objects.filter(office__ministry__in=rows)
    return ministries.page(request, rows, OF_MINISTRY, motions)
