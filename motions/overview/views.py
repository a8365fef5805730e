"""The overview of one ministry: page, CSV, Word."""

from __future__ import annotations

import datetime as dt

from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render

from motions.overview.downloads import COLUMNS, as_docx, name_of
from motions.overview.rows import overview
from tracker.models import Ministry
from tracker.web.access import Request, needs_a_role
from tracker.web.days import day_asked, read_day
from tracker.web.lists.export import as_csv


@needs_a_role
def ministries(request: Request) -> HttpResponseBase:
    """The ministries of the day, each with its overview."""
    day = day_asked(request)
    context = {"day": day, "ministries": Ministry.objects.on(day.on)}
    return render(request, "motions/overviews.html", context)


@needs_a_role
def of_ministry(request: Request, code: str) -> HttpResponseBase:
    """One overview; `sinds` is the day of the last one, and what changed since is marked."""
    day = day_asked(request)
    ministry = get_object_or_404(Ministry.objects.on(day.on), code__iexact=code)
    since, refused = _since(request)
    lines = overview(ministry, request.user, on=day.on, since=since)
    wanted = request.GET.get("format", "")
    if wanted == "csv":
        return as_csv(lines, name=name_of(ministry, day), columns=COLUMNS)
    if wanted == "docx":
        return as_docx(ministry, lines, day)
    context = {
        "day": day,
        "ministry": ministry,
        "lines": lines,
        "since": since,
        "since_refused": refused,
        "changed": [line for line in lines if line.change],
    }
    return render(request, "motions/overview.html", context)


def _since(request: Request) -> tuple[dt.date | None, str]:
    """The day of the last overview, and what was typed when it is no day."""
    written = request.GET.get("sinds", "").strip()
    day = read_day(written) if written else None
    return day, written[:40] if written and day is None else ""
