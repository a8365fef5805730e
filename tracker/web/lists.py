"""The lists: what presses, all motions; those by kind stand in `kind_lists`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.cache import patch_vary_headers
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tracker.models import Case, Kind
from tracker.models.cases import CaseQuerySet
from tracker.web.access import Request, needs_a_role
from tracker.web.columns import DESK_COLUMNS, Column
from tracker.web.days import Day, day_asked
from tracker.web.export import as_csv
from tracker.web.filters import CaseFilter, OverdueFilter
from tracker.web.forms import PAGE_SIZES
from tracker.web.ordering import COLUMNS, known, order
from tracker.web.rows import Row, rows


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """One list: what it is called, how it may be narrowed, in which order it stands."""

    name: str
    title: str | Promise
    lead: str | Promise
    filterset: type[CaseFilter]
    order: str
    group: str = ""
    table: str = "tracker/_questions.html"
    page: str = "tracker/list.html"
    as_rows: Callable[[Iterable[Any], dt.date], Iterator[Row]] = rows
    sorts: Mapping[str, str] = field(default_factory=lambda: COLUMNS)
    desk_columns: Sequence[Column] = tuple(DESK_COLUMNS)


OVERDUE = Listing(
    name="te-laat",
    title=gettext_lazy("Overdue and nearly due"),
    lead=gettext_lazy("Open cases past their date, or at most three days before it."),
    filterset=OverdueFilter,
    order="due",
    group="ministerie",
)
MOTIONS = Listing(
    name="moties",
    title=gettext_lazy("Motions"),
    lead=gettext_lazy("All motions, the newest first."),
    filterset=CaseFilter,
    order="-sent",
    table="tracker/_motions.html",
)


@needs_a_role
def overdue(request: Request) -> HttpResponseBase:
    """Every open case that is late or nearly, of whatever kind, most overdue first."""
    day = day_asked(request)
    cases = Case.objects.visible_to(request.user).needing_attention(day.on)
    return answer(request, OVERDUE, cases, day)


@needs_a_role
def motions(request: Request) -> HttpResponseBase:
    """Every motion that was there on the day."""
    day = day_asked(request)
    cases = Case.objects.visible_to(request.user).filter(kind=Kind.MOTION)
    return answer(request, MOTIONS, cases.known_on(day.on), day)


def answer(
    request: Request, listing: Listing, cases: CaseQuerySet[Case], day: Day, **more: Any
) -> HttpResponseBase:
    """The list as the reader wants it: as a page, as a part of one (htmx), or as CSV.

    `more` is what the page shows beside the list.
    """
    filterset = listing.filterset(request.GET, cases, today=day.on, user=request.user)
    found = filterset.qs
    shown = filterset.form.cleaned_data
    group = (shown.get("groep") or listing.group) if listing.group else ""
    asked = request.GET.get("o", "")
    found = found.order_by(*order(asked, default=listing.order, group=group, columns=listing.sorts))
    if request.GET.get("format") == "csv":
        return _download(request, listing, filterset, found, day)
    page = Paginator(found, shown.get("per") or PAGE_SIZES[0]).get_page(request.GET.get("page"))
    context = {
        "listing": listing,
        "day": day,
        "filter": filterset,
        "page_obj": page,
        "active": sum(bool(shown.get(name)) for name in [*filterset.filters, "op"]),
        "groups": _groups(listing.as_rows(page.object_list, day.on), group),
        "default_order": listing.order,
        "unknown_order": not known(asked, listing.sorts),
        **more,
    }
    part = request.htmx and not request.htmx.history_restore_request
    response = render(request, "tracker/_list.html" if part else listing.page, context)
    patch_vary_headers(response, ["HX-Request"])
    return response


def _groups(listed: Iterator[Row], group: str) -> list[tuple[str, list[Row]]]:
    """The rows of the page under the names they are grouped by, else in one nameless group."""
    named = {"ministerie": lambda row: row.ministry, "bewindspersoon": lambda row: row.office}
    nobody = _("Nobody responsible yet")
    if group not in named:
        return [("", list(listed))]
    return [(name or nobody, list(several)) for name, several in groupby(listed, named[group])]


def _download(
    request: Request, listing: Listing, filterset: CaseFilter, found: QuerySet[Any], day: Day
) -> HttpResponseBase:
    """The whole list as CSV; no file at all rather than one with other rows than were asked for."""
    form = filterset.form
    if form.errors:
        wrong = ", ".join(str(form.fields[name].label or name) for name in form.errors)
        refusal = _("The list was not made: correct these filters first: %(filters)s.")
        return HttpResponse(
            refusal % {"filters": wrong}, status=400, content_type="text/plain; charset=utf-8"
        )
    return as_csv(
        listing.as_rows(found.iterator(chunk_size=500), day.on),
        name=f"{listing.name}-{day.on:%Y-%m-%d}",
        more=listing.desk_columns if request.user.at_desk else (),
    )
