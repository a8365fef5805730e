"""The page of a commitment: what was promised, to whom, in which words, and until when."""

from __future__ import annotations

from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render

from motions.executed import Executed
from motions.fulfilled import Fulfilled, NotFulfilled, Related, Unrelated
from motions.models import Commitment, CommitmentLink
from motions.standing import standing_of
from tracker.citations import find, parse
from tracker.deadlines import Outcome
from tracker.models import Citation, Document
from tracker.web.access import Request, needs_a_role
from tracker.web.case_numbers import case_or_404
from tracker.web.cases import case_context
from tracker.web.citations.references import shown
from tracker.web.days import day_asked
from tracker.web.happenings.co_signing import CoSigned
from tracker.web.happenings.dates import AgreeDate, CorrectDate
from tracker.web.happenings.endings import LeftTheDesk
from tracker.web.happenings.leads import HandedOver
from tracker.web.happenings.offers import Happenings, offers
from tracker.web.happenings.page import happened as happening_page

HAPPENINGS: Happenings = {
    "nagekomen": Fulfilled,
    "uitvoering": Executed,
    "andere-datum": AgreeDate,
    "eerdere": Related,
    "datum-verbeteren": CorrectDate,
    "mede-namens": CoSigned,
    "overgedragen": HandedOver,
    "vertrokken": LeftTheDesk,
    "geen-eerdere": Unrelated,
    "heropenen": NotFulfilled,
}
"""By the last part of the address; in the order of the page."""


@needs_a_role
def detail(request: Request, number: str) -> HttpResponseBase:
    """One commitment, by its TZ number."""
    commitment = _visible(request, number)
    if number != commitment.number:
        return redirect(commitment, permanent=True)
    day = day_asked(request)
    context = case_context(request, commitment, day)
    may_record = context["may_edit"] and not day.chosen
    seen = CommitmentLink.objects.visible_to(request.user)
    context |= {
        "promised": context["linked"].text(Citation.Part.TEXT.value, commitment.text),
        "standing": standing_of(commitment, request.user, day.on),
        "earlier": seen.filter(commitment=commitment).select_related("earlier", "made_by"),
        "later": seen.filter(earlier=commitment).select_related("commitment", "made_by"),
        "kept": commitment.facts.known_on(day.on).outcome is Outcome.ANSWERED,
        "kamer_letters": _kamer_letters(request, commitment),
        "offers": offers(commitment, HAPPENINGS) if may_record else [],
    }
    return render(request, "motions/commitment.html", context)


@needs_a_role
def happened(request: Request, number: str, what: str) -> HttpResponseBase:
    """“Wat is er gebeurd?”: record that it was kept, that another date was agreed, …"""
    return happening_page(request, _visible(request, number), what, HAPPENINGS)


def _kamer_letters(request: Request, commitment: Commitment) -> list[tuple[str, str]]:
    """The letters in the Kamer's data as shown, with where each lies here, if it does."""
    numbers = [one.target for one in find(commitment.kamer_letter)]
    visible = Document.objects.visible_to(request.user).filter(identifier__in=numbers)
    here = {one.identifier: one.get_absolute_url() for one in visible} if numbers else {}
    return [
        (display, here.get(number, url)) for number in numbers for display, url in [shown(number)]
    ]


def _visible(request: Request, number: str) -> Commitment:
    """The commitment with this number in whatever notation; Http404 when there is none."""
    identifier = parse(number)
    commitments = Commitment.objects.for_page(request.user)
    return case_or_404(commitments, identifier.canonical if identifier else number)
