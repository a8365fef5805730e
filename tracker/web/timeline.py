"""The timeline of a dossier: everything dated that is in it or refers to it, page by page."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponsePermanentRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse

from tracker.citations import Dossier as DossierNumber
from tracker.models import Dossier
from tracker.search.addresses import read_notation
from tracker.web.access import Request, needs_a_role
from tracker.web.events import events_of, shown_events
from tracker.web.timeline_form import TimelineForm
from tracker.web.unknown_number import unknown_number

PAGE_SIZE = 50


@needs_a_role
def timeline(request: Request, notation: str) -> HttpResponseBase:
    """The timeline of one dossier, in any notation of its number."""
    identifier = read_notation(notation, "dossier")
    if not isinstance(identifier, DossierNumber):
        return unknown_number(request, notation, identifier)
    address = reverse("dossier-timeline", args=[identifier.canonical])
    if address != request.path:
        query = f"?{request.GET.urlencode()}" if request.GET else ""
        return HttpResponsePermanentRedirect(address + query)
    form = TimelineForm(request.GET)
    kinds, oldest_first = form.chosen()
    rows = events_of(identifier.canonical, request.user, kinds, oldest_first=oldest_first)
    page = Paginator(rows, PAGE_SIZE).get_page(request.GET.get("page"))
    context: dict[str, Any] = {
        "identifier": identifier,
        "dossier": Dossier.objects.filter(number=identifier.canonical).first(),
        "form": form,
        "page_obj": page,
        "events": shown_events(page.object_list),
    }
    return render(request, "tracker/timeline.html", context)
