"""The page of the step: what it shows, whatever was just filled in on it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from questions.extensions.consequences import consequences
from questions.extensions.forms import BodyForm, DraftForm, RecordForm, SentForm
from questions.extensions.letter import letter_of
from questions.extensions.numbered import numbered
from questions.models import ExtensionDraft, QuestionSet
from tracker.citations import parse
from tracker.deadlines import UNSETTLED, Recess
from tracker.models import RecessPeriod
from tracker.models.labels import STATES
from tracker.services.today import today
from tracker.web.access import Request
from tracker.web.case_numbers import case_or_404


@dataclass(frozen=True, slots=True)
class Step:
    """The set that uitstel is asked for, its draft if there is one, and the day it is."""

    question_set: QuestionSet
    draft: ExtensionDraft | None
    today: dt.date

    @property
    def is_open(self) -> bool:
        """Whether there is still something to extend."""
        return self.question_set.state_on(self.today) in UNSETTLED


def step_of(request: Request, number: str) -> Step:
    """The step for who answers these questions; refuses everybody else."""
    sets: Any = QuestionSet.objects.for_page(request.user)
    identifier = parse(number)
    question_set = case_or_404(sets, identifier.canonical if identifier else number)
    if not question_set.may_edit:
        raise PermissionDenied(_("Only who answers these questions may change them."))
    draft = ExtensionDraft.objects.filter(question_set=question_set).first()
    if draft is not None:
        draft.question_set = question_set
    return Step(question_set, draft, today())


def show(request: Request, step: Step, **filled: forms.Form | forms.ModelForm[Any]) -> HttpResponse:
    """The page, with the forms that were `filled` in wrongly in place of fresh ones."""
    context: dict[str, Any] = {
        "case": step.question_set,
        "state": (state := step.question_set.state_on(step.today)),
        "state_label": STATES[state],
        "is_open": step.is_open,
        "draft": step.draft,
        "notices": numbered(step.question_set, step.today),
        "consequences": _consequences(step),
        **_forms(step),
        **filled,
    }
    if step.draft is not None:
        context["letter"] = letter_of(step.draft)
    return render(request, "questions/extension.html", context)


def _forms(step: Step) -> dict[str, forms.Form | forms.ModelForm[Any]]:
    if not step.is_open:
        return {}
    fresh = {"dated_on": step.today, "ground": ""}
    reasons = DraftForm(instance=step.draft) if step.draft else DraftForm(initial=fresh)
    if step.draft is None:
        return {"draft_form": reasons, "record_form": RecordForm(today=step.today)}
    return {
        "draft_form": reasons,
        "body_form": BodyForm(instance=step.draft),
        "sent_form": SentForm(today=step.today, initial={"sent_on": step.today}),
    }


def _consequences(step: Step) -> list[Any]:
    """What the draft will do, or what a notice of today would."""
    case, draft = step.question_set, step.draft
    if not step.is_open:
        return []
    sent = case.extension_notices.order_by("sent_on").values_list("sent_on", flat=True)
    return consequences(
        case.facts,
        dated_on=draft.dated_on if draft else step.today,
        promised_on=draft.promised_on if draft else None,
        earlier=list(sent),
        recesses=[
            Recess(row.name, row.first_day, row.last_day)
            for row in RecessPeriod.objects.filter(chamber=case.chamber)
        ],
    )
