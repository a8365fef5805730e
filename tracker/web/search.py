"""The search page."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.text import capfirst

from tracker.models.numbers import written
from tracker.search.results import Result, find
from tracker.search.snippets import with_snippets
from tracker.web.access import Request, needs_a_role
from tracker.web.labels import KINDS

MOST = 200
PAGE_SIZE = 25


@needs_a_role
def search(request: Request) -> HttpResponseBase:
    """What was found for `q`, best first, with the words around it."""
    query = request.GET.get("q", "")
    found = find(query, user=request.user, limit=MOST)
    page = Paginator(found, PAGE_SIZE).get_page(request.GET.get("page"))
    results = with_snippets(list(page.object_list), query)
    context = {
        "query": query,
        "page_obj": page,
        "results": [(_kicker(result), result) for result in results],
        "most": MOST,
    }
    return render(request, "tracker/search.html", context)


def _kicker(result: Result) -> str:
    """What it is and its number, where the title does not say so already."""
    number = written(result.number)
    kind = "" if result.kind == "dossier" else str(KINDS.get(result.kind, result.kind))
    return " · ".join(filter(None, [capfirst(kind), "" if number == result.title else number]))
