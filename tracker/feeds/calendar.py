"""Calendars by a private address: one's own cases, those of a ministry, or one case (.ics)."""

from __future__ import annotations

import datetime as dt

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from tracker.citations import parse
from tracker.feeds.events import calendar
from tracker.feeds.keyed import KeyedRequest, keyed
from tracker.models import Case, Ministry
from tracker.models.cases import CaseQuerySet
from tracker.services.today import today

CONTENT_TYPE = "text/calendar; charset=utf-8; method=PUBLISH"
KEPT = dt.timedelta(days=60)
"""How long a settled case stays: a program must hear that it was cancelled or answered."""
MOST = 2000
"""Events enough for any ministry; a calendar program chokes on more."""


@keyed
def own(request: KeyedRequest) -> HttpResponse:
    """The cases that this person has."""
    name = _("Rappel: what I have")
    return _answer(request, name, "agenda", _current(request).filter(owner=request.user))


@keyed
def ministry(request: KeyedRequest, code: str) -> HttpResponse:
    """What a ministry has to answer."""
    found = Ministry.objects.filter(code__iexact=code).order_by("-valid_from").first()
    if found is None:
        raise Http404
    cases = _current(request).filter(office__ministry__code__iexact=code)
    return _answer(request, f"Rappel: {found.name}", found.code.lower(), cases)


@keyed
def case(request: KeyedRequest, number: str) -> HttpResponse:
    """One case, however long ago it was settled."""
    identifier = parse(number) if number.isprintable() else None
    cases = Case.objects.visible_to(request.user).known_on(today())
    one = get_object_or_404(cases, number=identifier.canonical if identifier else "")
    return _answer(request, f"Rappel: {one.display}", one.number, cases.filter(pk=one.pk))


def _current(request: KeyedRequest) -> CaseQuerySet[Case]:
    """What is open or was settled lately, of what the owner of the key may see."""
    on = today()
    visible = Case.objects.visible_to(request.user).known_on(on).filter(followed=True)
    return visible.exclude(settled_on__lt=on - KEPT)


def _answer(request: KeyedRequest, name: str, file: str, cases: CaseQuerySet[Case]) -> HttpResponse:
    dated = cases.filter(due_on__isnull=False).for_listing().defer("body", "search")
    base = request.build_absolute_uri("/").rstrip("/")
    made = calendar(name, dated.order_by("due_on", "pk")[:MOST], today(), base)
    response = HttpResponse(made.to_ical(), content_type=CONTENT_TYPE)
    response["Content-Disposition"] = f'inline; filename="{file}.ics"'
    return response
