"""The page of one kind of question, and the way from it to the other kinds of case."""

from __future__ import annotations

from dataclasses import dataclass

from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.functional import Promise

from tracker.models import Case, Kind
from tracker.web.access import Request, needs_a_role
from tracker.web.days import Day, day_asked
from tracker.web.lists.kinds import LISTS
from tracker.web.lists.views import answer


@dataclass(frozen=True, slots=True)
class Tab:
    """The way to the list of another kind."""

    title: str | Promise
    url: str
    is_current: bool


@needs_a_role
def of_kind(request: Request, kind: Kind) -> HttpResponseBase:
    """Everything of one kind that was there on the day."""
    day = day_asked(request)
    cases = Case.objects.visible_to(request.user).filter(kind=kind).known_on(day.on)
    return answer(request, LISTS[kind], cases, day, tabs=tabs(kind, day))


def tabs(current: Kind, day: Day) -> list[Tab]:
    """The lists of every kind that waits for an answer, as known on the same day."""
    return [
        Tab(listing.title, reverse(f"{kind.value}-list") + day.query, kind is current)
        for kind, listing in LISTS.items()
    ]
