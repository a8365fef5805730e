"""What is done under “Wie en wat”: give, accept, give back, tick off, note."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from tracker.deadlines import UNSETTLED
from tracker.models import Assignment, Case, InternalStep
from tracker.services import cases, notes, step_plans, steps, work
from tracker.services.today import today
from tracker.web.access import Request, needs_the_desk
from tracker.web.days import Day
from tracker.web.work.case import FORMS, work_of
from tracker.web.work.choices import read_choice
from tracker.web.work.forms import recorded

Verb = Callable[[Case, dict[str, Any]], object]


@require_POST
@needs_the_desk
def assign(request: Request, pk: int) -> HttpResponseBase:
    """Give the case to a person, to a unit, or to nobody."""

    def verb(case: Case, filled_in: dict[str, Any]) -> None:
        owner, unit = read_choice(filled_in["to"])
        cases.assign(case_id=case.pk, owner=owner, unit=unit, by=request.user)

    return _fill_in(request, _open(request, pk), "assign", verb, _("It is given."))


@require_POST
@needs_the_desk
def accept(request: Request, pk: int) -> HttpResponseBase:
    """Accept what was given to me, or to who I stand in for."""
    assignment = get_object_or_404(Assignment.objects.select_related("case"), pk=pk)
    case = _open(request, assignment.case_id)
    try:
        work.accept(assignment=assignment, by=request.user, on=today())
    except ValidationError as refusal:
        messages.warning(request, " ".join(refusal.messages))
    else:
        messages.success(request, _("You accepted %(number)s.") % {"number": case.display})
    return redirect("my-work" if "from_list" in request.POST else _section(case))


@require_POST
@needs_the_desk
def give_back(request: Request, pk: int) -> HttpResponseBase:
    """Give it back with a reason, to who gave it."""
    assignment = get_object_or_404(Assignment, pk=pk)

    def verb(_case: Case, filled_in: dict[str, Any]) -> None:
        work.give_back(
            assignment=assignment, by=request.user, on=today(), reason=filled_in["reason"]
        )

    case = _open(request, assignment.case_id)
    return _fill_in(request, case, "give_back", verb, _("It is given back."))


@require_POST
@needs_the_desk
def plan_steps(request: Request, pk: int) -> HttpResponseBase:
    """The steps of the template, for a case that has none."""
    case = _open(request, pk)
    if not step_plans.plan_steps(case=case):
        messages.warning(request, _("The template has no steps for this kind of case."))
    return redirect(_section(case))


@require_POST
@needs_the_desk
def add_step(request: Request, pk: int) -> HttpResponseBase:
    """A step of this case alone."""

    def verb(case: Case, filled_in: dict[str, Any]) -> None:
        steps.add_step(case=case, **filled_in)

    return _fill_in(request, _open(request, pk), "step", verb, _("The step is added."))


@require_POST
@needs_the_desk
def tick_off(request: Request, pk: int) -> HttpResponseBase:
    """A step is done; `undo` in the form: it was not."""
    step = get_object_or_404(InternalStep, pk=pk)
    case = _open(request, step.case_id)
    if "undo" in request.POST:
        steps.undo(step=step)
    else:
        steps.tick_off(step=step, on=today(), by=request.user)
    return redirect(_section(case))


@require_POST
@needs_the_desk
def write_note(request: Request, pk: int) -> HttpResponseBase:
    """Note something, also at a case that is settled."""

    def verb(case: Case, filled_in: dict[str, Any]) -> None:
        notes.write_note(case=case, author=request.user, **filled_in)

    return _fill_in(request, _editable(request, pk), "note", verb, _("The note is kept."))


def _editable(request: Request, pk: int) -> Case:
    visible = Case.objects.visible_to(request.user).select_related("office", "owner", "unit")
    case = get_object_or_404(visible, pk=pk)
    if not Case.objects.editable_by(request.user).filter(pk=pk).exists():
        raise PermissionDenied(_("Only who answers this may change who does what."))
    return case


def _open(request: Request, pk: int) -> Case:
    case = _editable(request, pk)
    if case.state_on(today()) not in UNSETTLED:
        raise PermissionDenied(_("This case is settled; reopen it first."))
    return case


def _fill_in(request: Request, case: Case, name: str, verb: Verb, done: str) -> HttpResponseBase:
    """Do what the form says and go back to the case; refused, the form comes back as typed."""
    day = Day(today())
    form = FORMS[name](request.POST, case=case, today=day.on)
    if recorded(form, lambda: verb(case, form.cleaned_data)):
        messages.success(request, done)
        return redirect(_section(case))
    is_open = case.state_on(day.on) in UNSETTLED
    shown = work_of(request, case, day, may_edit=True, is_open=is_open, refused={name: form})
    return render(request, "tracker/work.html", {"case": case, "work": shown}, status=422)


def _section(case: Case) -> str:
    return f"{case.get_absolute_url()}#werk"
