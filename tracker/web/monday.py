"""Zo staat u maandag op de lijst: what the Kamer will publish, and what still takes a set off."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.http import HttpResponse, QueryDict
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tracker.deadlines.monday import WEEK, Entry, Place, coming_monday, monday_entry
from tracker.models import Case, User
from tracker.models.cases import CaseQuerySet
from tracker.models.monday import on_the_list
from tracker.web.access import Request, needs_a_role
from tracker.web.days import Day, day_asked
from tracker.web.lists.columns import DESK_COLUMNS, Column
from tracker.web.lists.export import as_csv
from tracker.web.lists.filters import CaseFilter
from tracker.web.lists.form import ListForm
from tracker.web.lists.rows import Row, rows
from tracker.web.lists.used_filters import used


class MondayForm(ListForm):
    """The list of a Monday is short and stands on one page."""

    per = None  # type: ignore[assignment]  # Django's way to leave out an inherited field


class MondayFilter(CaseFilter):
    """Whose list it is: by ministry, by bewindspersoon, or a number or word."""

    class Meta(CaseFilter.Meta):
        form = MondayForm

    def __init__(
        self, data: QueryDict, queryset: CaseQuerySet[Case], *, today: dt.date, user: User
    ) -> None:
        super().__init__(data, queryset, today=today, user=user)
        del self.filters["jaar"]


@dataclass(frozen=True, slots=True)
class Standing:
    """One set: its row as in every list, and where it stands for that Monday."""

    row: Row
    entry: Entry


@dataclass(frozen=True, slots=True)
class Part:
    """The list itself, or what comes on it next week, under the bewindspersonen."""

    place: Place
    monday: dt.date
    standings: list[Standing]

    @property
    def offices(self) -> list[tuple[str, list[Standing]]]:
        """The sets of each bewindspersoon."""
        nobody = _("Nobody responsible yet")
        grouped = groupby(self.standings, lambda one: one.row.office)
        return [(office or nobody, list(several)) for office, several in grouped]


@needs_a_role
def monday_list(request: Request) -> HttpResponseBase:
    """The list of the coming Monday as known on the day, as a page or as CSV."""
    day = day_asked(request)
    monday = coming_monday(day.on)
    cases = on_the_list(Case.objects.visible_to(request.user), today=day.on, monday=monday)
    filterset = MondayFilter(request.GET, cases, today=day.on, user=request.user)
    found = filterset.qs.order_by("office__name", "line_on", "number")
    standings = list(_standings(rows(found, day.on), day.on, monday))
    if request.GET.get("format") == "csv":
        return _download(request, filterset, standings, monday)
    context = _context(filterset, standings, day, monday)
    context["used"] = used(filterset, request)
    return render(request, "tracker/monday.html", context)


def _standings(listed: Iterable[Row], today: dt.date, monday: dt.date) -> Iterator[Standing]:
    for row in listed:
        entry = monday_entry(row.case.facts, today, monday)
        if entry is not None:
            yield Standing(row, entry)


def _context(
    filterset: MondayFilter, standings: list[Standing], day: Day, monday: dt.date
) -> dict[str, Any]:
    listed = [one for one in standings if one.entry.place is Place.LISTED]
    coming = [one for one in standings if one.entry.place is Place.NEXT_WEEK]
    return {
        "day": day,
        "monday": monday,
        "week_before": day.on - WEEK,
        "week_after": day.on + WEEK,
        "filter": filterset,
        "listed": Part(Place.LISTED, monday, listed),
        "coming": Part(Place.NEXT_WEEK, monday + WEEK, coming),
        "despite": sum(one.entry.extended for one in listed),
        "without": sum(not one.entry.extended for one in listed),
    }


def _download(
    request: Request, filterset: MondayFilter, standings: list[Standing], monday: dt.date
) -> HttpResponseBase:
    """The list as CSV; no file at all rather than one with other rows than were asked for."""
    if filterset.form.errors:
        refusal = _("The list was not made: correct the filters first.")
        return HttpResponse(refusal, status=400, content_type="text/plain; charset=utf-8")
    entries = {one.row.case.pk: one.entry for one in standings}
    more: list[Column] = [
        (gettext_lazy("Monday"), lambda row: _list_of(entries[row.case.pk])),
        (gettext_lazy("Line that counts"), lambda row: entries[row.case.pk].line_on),
        (gettext_lazy("Lists in a row"), lambda row: entries[row.case.pk].weeks),
        (gettext_lazy("What takes it off"), lambda row: _advice(entries[row.case.pk])),
    ]
    if request.user.at_desk:
        more += DESK_COLUMNS
    name = f"maandaglijst-{monday:%Y-%m-%d}"
    return as_csv((one.row for one in standings), name=name, more=more)


def _list_of(entry: Entry) -> dt.date:
    """On which list it stands: this Monday's, or the next one's."""
    return entry.monday if entry.place is Place.LISTED else entry.monday + WEEK


def _advice(entry: Entry) -> str:
    return " ".join(one.text for one in entry.advice)
