"""The feed of a search: what it finds, the newest first."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from tracker.feeds.atom import MOST, atom
from tracker.feeds.entries import of_case, of_document
from tracker.feeds.keyed import KeyedRequest, keyed
from tracker.models import Case, Document
from tracker.search.query import read
from tracker.search.results import Sort
from tracker.search.results import search as find
from tracker.services.today import today


@keyed
def search(request: KeyedRequest) -> HttpResponse:
    """The newest that `q` finds; 404 for a feed of nothing."""
    asked = read(request.GET.get("q", ""))
    if asked.empty:
        raise Http404
    day = today()
    found = find(asked, user=request.user, today=day, sort=Sort.NEWEST, size=MOST, counted=False)
    # What stands in for a search that found nothing was not asked for.
    results = () if found.instead else found.results
    cases = Case.objects.visible_to(request.user).in_bulk(
        [one.case_id for one in results if one.case_id]
    )
    documents = Document.objects.visible_to(request.user).in_bulk(
        [one.document_id for one in results if one.document_id and not one.case_id]
    )
    return atom(
        request,
        title=_("Search: %s") % asked.text,
        path=f"{reverse('search')}?{urlencode({'q': asked.text})}",
        entries=[
            *(of_case(case, day) for case in cases.values()),
            *(of_document(document) for document in documents.values()),
        ],
    )
