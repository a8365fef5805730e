"""The page of a set of written questions, and what may be done there."""

from __future__ import annotations

from django.contrib import messages
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from answers.access import editable_set, visible_set
from answers.happenings import HAPPENINGS
from answers.page import page
from tracker.models import ASKED
from tracker.services import cases
from tracker.web.access import Request, needs_a_role
from tracker.web.days import day_asked
from tracker.web.happenings.page import happened as happening_page


@needs_a_role
def detail(request: Request, number: str) -> HttpResponseBase:
    """One set: the clock and why, questions beside answers, letters, citations, log."""
    question_set = visible_set(request, number)
    match = request.resolver_match
    kind = match.namespace if match and match.namespace in ASKED else question_set.kind
    if (kind, number) != (question_set.kind, question_set.number.removeprefix("kst-")):
        return redirect(question_set, permanent=True)
    return page(request, question_set, day_asked(request))


@needs_a_role
def take(request: Request, number: str) -> HttpResponseBase:
    """“Ik pak dit op”: from now on the one who asks has it."""
    question_set = editable_set(request, number)
    if request.method == "POST":
        seen = request.POST.get("owner", "")
        if seen != str(question_set.owner_id or ""):
            text = (
                _("%(who)s took this up while you were looking; nothing was changed.")
                if question_set.owner
                else _("Nobody has this any more; nothing was changed. Look, and take it up again.")
            )
            messages.warning(request, text % {"who": question_set.owner})
        else:
            cases.assign(case_id=question_set.pk, owner=request.user, by=request.user)
            messages.success(request, _("You have %(number)s now.") % {"number": number})
    return redirect(question_set)


@needs_a_role
def happened(request: Request, number: str, what: str) -> HttpResponseBase:
    """“Wat is er gebeurd?”: record that it was withdrawn, handed over, a date was wrong, …"""
    return happening_page(request, visible_set(request, number), what, HAPPENINGS)
