"""The start: everybody to the page that is theirs."""

from __future__ import annotations

from django.http.response import HttpResponseBase
from django.shortcuts import redirect

from tracker.web.access import Request, needs_a_role


@needs_a_role
def home(request: Request) -> HttpResponseBase:
    """Who works on answers sees what presses; who reads, searches."""
    return redirect("overdue" if request.user.at_desk else "search")
