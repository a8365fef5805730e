"""The page of a motion: what it asks, what the Kamer decided, and what was done about it."""

from __future__ import annotations

from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render

from motions.executed import Executed
from motions.happenings import Decided, Named
from motions.models import Motion
from motions.standing import standing_of
from tracker.models import Citation
from tracker.search.addresses import read_notation
from tracker.web.access import Request, needs_a_role
from tracker.web.case_numbers import case_or_404
from tracker.web.cases import case_context
from tracker.web.citations.replacements import shown_replacements
from tracker.web.days import day_asked
from tracker.web.happenings.dates import CorrectDate, Reopen
from tracker.web.happenings.endings import LeftTheDesk, Withdrawn
from tracker.web.happenings.offers import Happenings, offers
from tracker.web.happenings.page import happened as happening_page

HAPPENINGS: Happenings = {
    "besluit": Decided,
    "uitvoerders": Named,
    "uitvoering": Executed,
    "datum-verbeteren": CorrectDate,
    "ingetrokken": Withdrawn,
    "vertrokken": LeftTheDesk,
    "heropenen": Reopen,
}
"""By the last part of the address; in the order of the page."""


@needs_a_role
def detail(request: Request, number: str) -> HttpResponseBase:
    """One motion, by its kamerstuk number without “kst-”."""
    motion = _visible(request, number)
    if number != motion.number.removeprefix("kst-"):
        return redirect(motion, permanent=True)
    day = day_asked(request)
    context = case_context(request, motion, day)
    may_record = context["may_edit"] and not day.chosen
    context |= {
        "considerations": context["linked"].text("", motion.considerations),
        "dictum": context["linked"].text(Citation.Part.DICTUM.value, motion.dictum),
        "replacements": shown_replacements(motion.number),
        "standing": standing_of(motion, request.user, day.on),
        "votes": motion.votes.all(),
        "executors": motion.executors.all(),
        "offers": offers(motion, HAPPENINGS) if may_record else [],
    }
    return render(request, "motions/motion.html", context)


@needs_a_role
def happened(request: Request, number: str, what: str) -> HttpResponseBase:
    """“Wat is er gebeurd?”: the Kamer decided, ministries are named, something was done."""
    return happening_page(request, _visible(request, number), what, HAPPENINGS)


def _visible(request: Request, number: str) -> Motion:
    """The motion with this number in whatever notation; Http404 when there is none."""
    identifier = read_notation(number, "kamerstuk")
    motions = Motion.objects.for_page(request.user).select_related("dossier")
    return case_or_404(motions, identifier.canonical if identifier else number)
