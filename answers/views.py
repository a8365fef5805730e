"""The page of a set of written questions, and what may be done there."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from answers.forms import ExtensionForm
from answers.models import AnswerLetter
from answers.pairs import pairs
from questions.models import QuestionSet
from tracker.citations import parse
from tracker.deadlines import UNSETTLED
from tracker.models import Case
from tracker.services import cases
from tracker.web.access import Request, needs_a_role
from tracker.web.cases import case_context, case_or_404
from tracker.web.days import Day, day_asked


@needs_a_role
def detail(request: Request, number: str) -> HttpResponseBase:
    """One set: the clock and why, questions beside answers, letters, citations, log."""
    identifier = parse(number)
    if identifier is not None and identifier.canonical != number:
        return redirect("question:detail", identifier.canonical, permanent=True)
    return _page(request, _visible(request, number), day_asked(request))


@needs_a_role
def take(request: Request, number: str) -> HttpResponseBase:
    """“Ik pak dit op”: from now on the one who asks has it."""
    question_set = _editable(request, number)
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
            cases.assign(case_id=question_set.pk, owner=request.user)
            messages.success(request, _("You have %(number)s now.") % {"number": number})
    return redirect(question_set)


@needs_a_role
def extend(request: Request, number: str) -> HttpResponseBase:
    """Record an uitstelbericht; what was typed stays when it is refused."""
    question_set = _editable(request, number)
    if request.method != "POST":
        return redirect(question_set)
    day = day_asked(request)
    form = ExtensionForm(request.POST, question_set=question_set, today=day.on)
    if not form.record():
        return _page(request, question_set, day, form)
    messages.success(request, _("The uitstelbericht is recorded; the due date stays what it was."))
    return redirect(question_set)


def _visible(request: Request, number: str) -> QuestionSet:
    sets = QuestionSet.objects.visible_to(request.user).select_related(
        "office__ministry", "owner", "policy"
    )
    return case_or_404(sets, number)


def _editable(request: Request, number: str) -> QuestionSet:
    question_set = _visible(request, number)
    if not Case.objects.editable_by(request.user).filter(pk=question_set.pk).exists():
        raise PermissionDenied(_("Only who answers these questions may change them."))
    return question_set


def _page(
    request: Request, question_set: QuestionSet, day: Day, form: ExtensionForm | None = None
) -> HttpResponse:
    """The page on a day; the actions are there only for who may, today, on an open set."""
    context = case_context(request, question_set, day)
    may_act = context["may_edit"] and not day.chosen and context["state"] in UNSETTLED
    letters = AnswerLetter.objects.filter(
        document__case_links__case=question_set, dated_on__lte=day.on
    )
    context |= {
        "pairs": pairs(question_set, day.on),
        "letters": letters.select_related("document").prefetch_related("signatories").distinct(),
        "notices": question_set.extension_notices.filter(sent_on__lte=day.on),
        "may_act": may_act,
        "form": form or ExtensionForm(question_set=question_set, today=day.on),
    }
    return render(request, "answers/question.html", context)
