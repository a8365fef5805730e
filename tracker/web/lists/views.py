"""A list as a page, as a part of one, or as a file; and the list of what presses."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.cache import patch_vary_headers
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tracker.models import Case
from tracker.web.access import Request, needs_a_role
from tracker.web.days import Day, day_asked
from tracker.web.lists.export import as_csv
from tracker.web.lists.filters import OverdueFilter
from tracker.web.lists.filterset import ListFilter
from tracker.web.lists.form import PAGE_SIZES
from tracker.web.lists.listing import Listing
from tracker.web.lists.ordering import known, order, sortable
from tracker.web.lists.used_filters import used

OVERDUE = Listing(
    name="te-laat",
    title=gettext_lazy("Overdue and nearly due"),
    lead=gettext_lazy("Open cases past their date, or at most three days before it."),
    filterset=OverdueFilter,
    order="due",
    group="ministerie",
    nothing=gettext_lazy("Nothing is late, and nothing is due within three days."),
    ways=[(gettext_lazy("How you stand on Monday"), "monday-list")],
)


@needs_a_role
def overdue(request: Request) -> HttpResponseBase:
    """Every open case that is late or nearly, of whatever kind, most overdue first."""
    day = day_asked(request)
    cases = Case.objects.visible_to(request.user).needing_attention(day.on)
    return answer(request, OVERDUE, cases, day)


def answer(
    request: Request, listing: Listing, every: QuerySet[Any], day: Day, **more: Any
) -> HttpResponseBase:
    """The list as the reader wants it: as a page, as a part of one (htmx), or as CSV.

    `every` are all rows that may stand on it; `more` is what the page shows beside the list.
    """
    filterset = listing.filterset(request.GET, every, today=day.on, user=request.user)
    found = filterset.qs
    shown = filterset.form.cleaned_data
    group = (shown.get("groep") or listing.group) if listing.group else ""
    asked, sorts = request.GET.get("o", ""), sortable(listing.sorts, at_desk=request.user.at_desk)
    found = found.order_by(
        *order(asked, default=listing.order, group=group, columns=sorts, tie=listing.tie)
    )
    if request.GET.get("format") == "csv":
        return _download(request, listing, filterset, found, day)
    page = Paginator(found, shown.get("per") or PAGE_SIZES[0]).get_page(request.GET.get("page"))
    context = {
        "listing": listing,
        "day": day,
        "filter": filterset,
        "page_obj": page,
        "used": used(filterset, request),
        "groups": _groups(listing.as_rows(page.object_list, day.on), group),
        "default_order": listing.order,
        "unknown_order": not known(asked, sorts),
        **more,
    }
    template = "tracker/_list.html" if _wants_a_part(request) else listing.page
    response = render(request, template, context)
    patch_vary_headers(response, ["HX-Request"])
    return response


def _wants_a_part(request: Request) -> bool:
    """Whether htmx asks for the list alone, to put it in the place of the list."""
    asked = request.htmx
    return bool(asked) and not asked.history_restore_request and asked.target in (None, "list")


def _groups(listed: Iterator[Any], group: str) -> list[tuple[str, list[Any]]]:
    """The rows of the page under the names they are grouped by, else in one nameless group."""
    named = {"ministerie": lambda row: row.ministry, "bewindspersoon": lambda row: row.office}
    nobody = _("Nobody responsible yet")
    if group not in named:
        return [("", list(listed))]
    return [(name or nobody, list(several)) for name, several in groupby(listed, named[group])]


def _download(
    request: Request, listing: Listing, filterset: ListFilter, found: QuerySet[Any], day: Day
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
        columns=listing.columns,
        more=listing.desk_columns if request.user.at_desk else (),
    )
