"""The start: everybody to the page that is theirs."""

from __future__ import annotations

from django.http.response import HttpResponseBase
from django.shortcuts import redirect

from tracker.models import Role
from tracker.web.access import Request, needs_a_role


@needs_a_role
def home(request: Request) -> HttpResponseBase:
    """A drafter to the own work, who watches over it all to what presses; readers search."""
    user = request.user
    if user.has_role(Role.COORDINATOR, Role.MANAGER):
        return redirect("overdue")
    return redirect("my-work" if user.has_role(Role.DRAFTER) else "search")
