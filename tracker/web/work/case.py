"""“Wie en wat” on the page of a case: who has it, its steps, its notes, and what may be done."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from django.forms import Form
from django.utils import timezone

from tracker.models import Assignment, Case, Note, User
from tracker.services.absences import acts_for, replacements, stand_in
from tracker.web.access import Request
from tracker.web.days import Day
from tracker.web.work.forms import AssignForm, GiveBackForm, NoteForm, StepForm
from tracker.web.work.pending import NextStep, next_step

FORMS = {"assign": AssignForm, "give_back": GiveBackForm, "step": StepForm, "note": NoteForm}


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """All of it, as known on a day; `forms` only for who may act, today, on an open case."""

    current: Assignment | None
    returned: Assignment | None
    history: list[Assignment]
    replaced_by: User | None
    mine: bool
    may_act: bool
    may_note: bool
    steps: list[NextStep]
    notes: list[Note]
    forms: Mapping[str, Form]


def work_of(
    request: Request,
    case: Case,
    day: Day,
    *,
    may_edit: bool,
    is_open: bool,
    refused: Mapping[str, Form] | None = None,
) -> Work:
    """What the section shows; the forms in `refused` come back as they were filled in."""
    history = [
        one
        for one in case.assignments.select_related("person", "unit", "given_by", "answered_by")
        if one.known_on(day.on)
    ]
    current = next((one for one in history if one.held_on(day.on)), None)
    may_note = may_edit and not day.chosen
    may_act = may_note and is_open
    away = replacements(on=day.on) if current else {}
    return Work(
        current=current,
        returned=history[0] if history and current is None and history[0].returned_at else None,
        history=history,
        replaced_by=_replacement(current, away),
        mine=may_act and current is not None and _is_mine(current, acts_for(request.user.pk, away)),
        may_act=may_act,
        may_note=may_note,
        steps=_steps(case, day.on),
        notes=_notes(case, request.user, day.on),
        forms={name: made(case=case, today=day.on) for name, made in FORMS.items() if may_note}
        | dict(refused or {}),
    )


def _replacement(current: Assignment | None, away: Mapping[int, int]) -> User | None:
    """Who does the work of who has it, while they are away."""
    if current is None or current.person_id is None:
        return None
    acts = stand_in(current.person_id, away)
    return None if acts == current.person_id else User.objects.get(pk=acts)


def _is_mine(current: Assignment, people: Collection[int]) -> bool:
    """Whether one of `people` (ids) may accept it or give it back."""
    if current.person_id is not None:
        return current.person_id in people
    return Assignment.objects.given_to(people).filter(pk=current.pk).exists()


def _steps(case: Case, on: dt.date) -> list[NextStep]:
    line = case.facts.known_on(on).line_on
    steps = case.steps.select_related("ministry", "done_by")
    return [next_step(step, line, on) for step in steps]


def _notes(case: Case, user: User, on: dt.date) -> list[Note]:
    notes: Any = case.notes.visible_to(user).select_related("author")
    return [note for note in notes if timezone.localdate(note.written_at) <= on]
