"""The page of a ministry: what is open, late and answered, in all and per bewindspersoon."""

from __future__ import annotations

from typing import Any

from django.http import Http404
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy

from tracker.models import Case, Kind, Ministry
from tracker.models.cases import CaseQuerySet
from tracker.services.standings import by_office, standing
from tracker.services.today import today
from tracker.web.access import Request, needs_a_role
from tracker.web.days import Day, day_asked
from tracker.web.finding.feed_links import feed_link
from tracker.web.lists.filters import QuestionFilter
from tracker.web.lists.listing import Listing
from tracker.web.lists.views import answer

QUESTIONS = Listing(
    name="vragen-aan-ministerie",
    title=gettext_lazy("Questions and commitments"),
    lead="",
    filterset=QuestionFilter,
    order="-sent",
    page="tracker/ministry.html",
)


@needs_a_role
def ministries(request: Request) -> HttpResponseBase:
    """All ministries: those of today, and those that went before."""
    now = today()
    every = Ministry.objects.select_related("successor").order_by("name", "-valid_from")
    context = {
        "present": [one for one in every if one.holds_on(now)],
        "past": [one for one in every if not one.holds_on(now)],
    }
    return render(request, "tracker/ministries.html", context)


@needs_a_role
def ministry(request: Request, code: str) -> HttpResponseBase:
    """What the ministry answers."""
    rows = called(code)
    asked = Case.objects.filter(office__ministry__in=rows).exclude(kind=Kind.MOTION)
    return page(request, rows, QUESTIONS, asked)


def page(
    request: Request, rows: list[Ministry], listing: Listing, among: CaseQuerySet[Any]
) -> HttpResponseBase:
    """A ministry's page with one list: all of `among` that the reader may see."""
    day = day_asked(request)
    cases = _cases(request, rows, day)
    questions = cases.exclude(kind=Kind.MOTION)
    more: dict[str, Any] = {
        "ministry": rows[0],
        "rows": rows,
        "standing": standing(questions, day.on),
        "offices": list(by_office(questions, day.on)),
        "motions": cases.filter(kind=Kind.MOTION).count(),
        "shows_motions": listing is not QUESTIONS,
        "feed": feed_link(request.user, "feed-ministry", code=rows[0].code),
        "calendar": feed_link(request.user, "calendar-ministry", code=rows[0].code),
        "questions_page": rows[0].get_absolute_url(),
        "motions_page": reverse("ministry-motions", args=[rows[0].code]),
    }
    listed = among.visible_to(request.user).known_on(day.on)
    return answer(request, listing, listed, day, **more)


def called(code: str) -> list[Ministry]:
    """The ministries under these letters, the latest first: letters come back after years."""
    if not code.isprintable():
        raise Http404
    found = Ministry.objects.filter(code__iexact=code).select_related("successor")
    rows = list(found.order_by("-valid_from"))
    if not rows:
        raise Http404
    return rows


def _cases(request: Request, rows: list[Ministry], day: Day) -> CaseQuerySet[Case]:
    visible = Case.objects.visible_to(request.user).known_on(day.on)
    return visible.filter(office__ministry__in=rows)
