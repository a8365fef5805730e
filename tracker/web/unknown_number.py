"""A number under which nothing is known here."""

from __future__ import annotations

from django.http.response import HttpResponseBase
from django.shortcuts import render

from tracker.citations import Identifier
from tracker.web.access import Request


def unknown_number(
    request: Request, written: str, identifier: Identifier | None
) -> HttpResponseBase:
    """Nothing under this number: say what was understood, and offer to search."""
    context = {"written": written[:200], "identifier": identifier}
    return render(request, "tracker/unknown_number.html", context, status=404)
