"""The search page: what was found, what narrows it, and what to do when it is nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from tracker.models import Case, SavedSearch
from tracker.models.numbers import written
from tracker.search.query import Query, read, write
from tracker.search.results import Found, Result, Sort
from tracker.search.results import search as find
from tracker.services.today import today
from tracker.web.access import Request, needs_a_role
from tracker.web.finding.feed_links import feed_link
from tracker.web.finding.labels import KINDS
from tracker.web.lists.columns import Column
from tracker.web.lists.export import as_csv
from tracker.web.lists.rows import Row, listed, rows

PAGE_SIZE = 25
MOST_EXPORTED = 1000


@dataclass(frozen=True, slots=True)
class Hit:
    """A result with what a reader wants to know before opening it; `row` only for a case."""

    result: Result
    row: Row | None

    @property
    def kind(self) -> str:
        """What it is, in words."""
        return capfirst(str(KINDS.get(self.result.kind, self.result.kind)))

    @property
    def number(self) -> str:
        """Its number, where the title does not say it already."""
        number = written(self.result.number)
        return "" if number == self.result.title else number


@dataclass(frozen=True, slots=True)
class Chosen:
    """A facet that was chosen, and the query without it."""

    label: str
    without: str


CSV_COLUMNS: list[Column] = [
    (_("Kind"), lambda hit: hit.kind),
    (_("Number"), lambda hit: hit.result.number),
    (_("Subject"), lambda hit: hit.result.title),
    (_("Date"), lambda hit: hit.result.on),
    (_("Members"), lambda hit: hit.row and hit.row.members),
    (_("Ministry"), lambda hit: hit.row and hit.row.ministry),
    (_("Bewindspersoon"), lambda hit: hit.row and hit.row.office),
    (_("State"), lambda hit: hit.row and hit.row.label),
    (_("Due"), lambda hit: hit.row and hit.row.case.due_on),
    (_("Address"), lambda hit: hit.result.url),
]


@needs_a_role
def search(request: Request) -> HttpResponseBase:
    """What was found for `q`, as a page or as CSV."""
    asked = read(request.GET.get("q", ""))
    if request.GET.get("format") == "csv":
        return _download(request, asked)
    context: dict[str, Any] = {
        "query": asked.text,
        "rhythms": SavedSearch.Rhythm.choices,
        "saved": request.user.saved_searches.all()[:10] if asked.empty else (),
    }
    if not asked.empty:
        found = _find(request, asked)
        context |= {
            "found": found,
            "page_obj": _page(found),
            "hits": _hits(request, found),
            "chosen": list(_chosen(found.query)),
            "sorts": [(one, one == found.sort) for one in Sort],
            "feed": feed_link(request.user, "feed-search", query=asked.text),
        }
    return render(request, "tracker/search.html", context)


def _find(request: Request, asked: Query) -> Found:
    return find(
        asked,
        user=request.user,
        today=today(),
        sort=_sort(request),
        page=_number(request.GET.get("page", "")),
        size=PAGE_SIZE,
    )


def _sort(request: Request) -> Sort:
    asked = request.GET.get("sorteer", "")
    return Sort(asked) if asked in [*Sort] else Sort.RELEVANCE


def _number(asked: str) -> int:
    """A page number; the first for what is none."""
    return max(1, int(asked)) if asked.isascii() and asked.isdecimal() and len(asked) < 6 else 1


def _page(found: Found) -> Page[int]:
    """What the links to other pages need to know; the rows themselves were fetched already."""
    return Paginator(range(found.total), PAGE_SIZE).get_page(found.page)


def _hits(request: Request, found: Found) -> list[Hit]:
    """The results of one page with the facts of their cases, in two queries."""
    day = today()
    keys = [one.case_id for one in found.results if one.case_id]
    cases = Case.objects.visible_to(request.user).filter(pk__in=keys)
    facts = {row.case.pk: row for row in rows(listed(cases, day), day)}
    return [Hit(one, facts.get(one.case_id or 0)) for one in found.results]


def _chosen(query: Query) -> Iterator[Chosen]:
    """The facets in the query, each with the way to lose it."""
    for name in dict.fromkeys(one.name for group in query.filters for one in group.facets):
        values = [
            f"{'-' if one.excluded else ''}{one.value}"
            for group in query.filters
            for one in group.facets
            if one.name == name
        ]
        yield Chosen(f"{name}: {', '.join(values)}", write(query.widened(name)))


def _download(request: Request, asked: Query) -> HttpResponseBase:
    """The first thousand as CSV, in the order of the page."""
    found = find(
        asked,
        user=request.user,
        today=today(),
        sort=_sort(request),
        size=MOST_EXPORTED,
        counted=False,
    )
    return as_csv(_hits(request, found), columns=CSV_COLUMNS, name=f"zoeken-{today():%Y-%m-%d}")
