"""Feeds of cases: all, and those of a ministry."""

from __future__ import annotations

from django.db.models.functions import Greatest
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from tracker.feeds.atom import MOST, atom
from tracker.feeds.entries import Entry, of_case
from tracker.feeds.keyed import KeyedRequest, keyed
from tracker.models import Case, Ministry
from tracker.models.cases import CaseQuerySet
from tracker.services.today import today


@keyed
def newest(request: KeyedRequest) -> HttpResponse:
    """Everything that came in or moved."""
    return atom(
        request,
        title=_("Newest questions and motions"),
        path=reverse("question-list"),
        entries=last_moved(visible_cases(request)),
    )


@keyed
def ministry(request: KeyedRequest, code: str) -> HttpResponse:
    """What a ministry has to answer."""
    found = Ministry.objects.filter(code__iexact=code).order_by("-valid_from").first()
    if found is None:
        raise Http404
    return atom(
        request,
        title=found.name,
        path=found.get_absolute_url(),
        entries=last_moved(visible_cases(request).filter(office__ministry__code__iexact=code)),
    )


def last_moved(cases: CaseQuerySet[Case]) -> list[Entry]:
    """The cases to which something happened last."""
    moved = Greatest("started_on", "extended_on", "settled_on")
    last = cases.annotate(moved_on=moved).order_by(moved.desc(nulls_last=True), "-pk")[:MOST]
    day = today()
    return [of_case(case, day) for case in last]


def visible_cases(request: KeyedRequest) -> CaseQuerySet[Case]:
    """The cases that the owner of the key may see, as they are known today."""
    return Case.objects.visible_to(request.user).known_on(today()).defer("body", "search")
