"""The page of a motion: what it asks, and where it was asked about and answered."""

from __future__ import annotations

from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render

from motions.models import Motion
from tracker.search.addresses import read_notation
from tracker.web.access import Request, needs_a_role
from tracker.web.cases import case_context, case_or_404
from tracker.web.days import day_asked


@needs_a_role
def detail(request: Request, number: str) -> HttpResponseBase:
    """One motion, by its kamerstuk number without “kst-”."""
    identifier = read_notation(number, "kamerstuk")
    canonical = identifier.canonical if identifier else number
    motions = Motion.objects.visible_to(request.user).select_related(
        "office__ministry", "owner", "policy", "dossier"
    )
    motion = case_or_404(motions, canonical)
    if number != canonical.removeprefix("kst-"):
        return redirect(motion, permanent=True)
    return render(request, "motions/motion.html", case_context(request, motion, day_asked(request)))
