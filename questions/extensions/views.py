"""Uitstel aanvragen: the page of the step and what may be done there."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from questions.extensions import services
from questions.extensions.forms import (
    MADE_HERE,
    BodyForm,
    DraftForm,
    NumberForm,
    RecordForm,
    SentFields,
    SentForm,
)
from questions.extensions.letter import letter_of
from questions.extensions.neutral_form import PATH as NEUTRAL
from questions.extensions.page import Step, show, step_of
from questions.extensions.word import CONTENT_TYPE
from questions.models import ExtensionDraft
from tracker.ingest import Unreadable
from tracker.web.access import Request, needs_a_role


@needs_a_role
def extension(request: Request, number: str) -> HttpResponseBase:
    """The step; posted, the draft is made or made anew."""
    step = step_of(request, number)
    if request.method != "POST" or not step.is_open:
        return show(request, step)
    form = DraftForm(request.POST, instance=step.draft)
    if not form.is_valid():
        return show(request, step_of(request, number), draft_form=form)
    services.make_draft(question_set=step.question_set, by=request.user, **form.cleaned_data)
    messages.success(request, _("The draft is there. Nothing was sent or recorded yet."))
    return redirect("question:extension", number)


@needs_a_role
def reword(request: Request, number: str) -> HttpResponseBase:
    """The letter in other words."""
    step = step_of(request, number)
    if request.method == "POST" and step.draft is not None:
        form = BodyForm(request.POST, instance=step.draft)
        if not form.is_valid():
            return show(request, step_of(request, number), body_form=form)
        services.reword(draft=step.draft, body=form.cleaned_data["body"])
        messages.success(request, _("The text of the letter is kept."))
    return redirect("question:extension", number)


@needs_a_role
def discard(request: Request, number: str) -> HttpResponseBase:
    """Throw the draft away."""
    step = step_of(request, number)
    if request.method == "POST" and step.draft is not None:
        services.discard(draft=step.draft)
        messages.success(request, _("The draft was thrown away; nothing was sent."))
    return redirect("question:extension", number)


@needs_a_role
def paper(request: Request, number: str) -> HttpResponseBase:
    """The letter as it comes from the printer."""
    step = step_of(request, number)
    context = {"case": step.question_set, "letter": letter_of(_draft(step))}
    return render(request, "questions/extension_paper.html", context)


@needs_a_role
def word(request: Request, number: str) -> HttpResponseBase:
    """The letter as a Word file."""
    step = step_of(request, number)
    response = HttpResponse(services.word_of(_draft(step)), content_type=CONTENT_TYPE)
    name = services.file_name(step.question_set)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


@needs_a_role
def sent(request: Request, number: str) -> HttpResponseBase:
    """Record that it was sent; what was typed stays when it is refused."""
    step = step_of(request, number)
    if request.method != "POST" or not step.is_open:
        return redirect("question:extension", number)
    form = _sent_form(request, step)
    if not (form.is_valid() and _record(request, step, form)):
        name = "sent_form" if step.draft else "record_form"
        return show(request, step, **{name: form})
    messages.success(request, _("The uitstelbericht is recorded; the due date stays what it was."))
    return redirect(step.question_set)


@needs_a_role
def number_later(request: Request, number: str, pk: int) -> HttpResponseBase:
    """The notice's own Aanhangsel number, once the Kamer printed it."""
    step = step_of(request, number)
    notice = get_object_or_404(step.question_set.extension_notices, pk=pk)
    form = NumberForm(request.POST or None, initial={"aanhangsel": notice.aanhangsel})
    if request.method == "POST" and form.is_valid():
        services.give_number(notice=notice, aanhangsel=form.cleaned_data["aanhangsel"])
        messages.success(request, _("The Aanhangsel number is recorded."))
        return redirect(step.question_set)
    context = {"case": step.question_set, "notice": notice, "form": form}
    return render(request, "questions/extension_number.html", context)


@needs_a_role
def neutral_form(request: Request) -> HttpResponseBase:
    """The form of the house, for a ministry to make its own of."""
    if not request.user.at_desk:
        raise PermissionDenied(_("Only who works on answers needs the form."))
    response = HttpResponse(NEUTRAL.read_bytes(), content_type=CONTENT_TYPE)
    response["Content-Disposition"] = f'attachment; filename="{NEUTRAL.name}"'
    return response


def _draft(step: Step) -> ExtensionDraft:
    if step.draft is None:
        raise Http404(_("There is no draft; it was sent or thrown away."))
    return step.draft


def _sent_form(request: Request, step: Step) -> SentFields:
    form_class = RecordForm if step.draft is None else SentForm
    return form_class(request.POST, request.FILES, today=step.today)


def _record(request: Request, step: Step, form: SentFields) -> bool:
    """Record it; False when it is refused, with the reasons in the form."""
    filled, draft = form.cleaned_data, step.draft
    try:
        services.record_sent(
            question_set=step.question_set,
            sent_on=filled["sent_on"],
            ground=draft.ground if draft else filled["ground"],
            reason=draft.reason if draft else filled["reason"],
            promised_on=draft.promised_on if draft else filled["promised_on"],
            aanhangsel=filled["aanhangsel"],
            letter=_letter(step, filled),
            by=request.user,
        )
    except ValidationError as refusal:
        form.explain(refusal)
    except Unreadable as refusal:
        form.add_error("file", str(refusal))
    return not form.errors


def _letter(step: Step, filled: dict[str, Any]) -> tuple[str, bytes] | None:
    """The letter to keep: a file that was chosen, else the one that was made here if wanted."""
    if filled["file"] is not None:
        return str(filled["file"].name), filled["file"].read()
    if step.draft is not None and filled["keep"] == MADE_HERE:
        return services.file_name(step.question_set), services.word_of(step.draft)
    return None
