"""The confirm screen as an object: which forms a kind of letter needs, bound or fresh."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.http import QueryDict
from django.utils import timezone

from answers.models import Proposal
from answers.proposals.fields import parse_member
from answers.proposals.forms import (
    AnswerFormSet,
    ExtensionForm,
    FileForm,
    MotionForm,
    QuestionFormSet,
    QuestionLetterForm,
    answers_from,
    parse_signature,
)
from answers.proposals.registered import Registered, registered_under
from answers.proposals.spending import LineFormSet, SpendingForm, lines_from
from answers.proposals.unresolved import Unknown, unknown_members, unknown_offices
from answers.proposals.values import Confirmed
from answers.services import Given
from questions.services import Asked
from tracker import citations

FORMS: dict[str, Any] = {
    "answer": QuestionLetterForm,
    "question": QuestionLetterForm,
    "motion": MotionForm,
    "extension": ExtensionForm,
    "spending_proposal": SpendingForm,
}
"""The form for the head of each kind of letter; any other is only filed."""

QUESTION_ROWS: Any = {
    "questions": (QuestionFormSet, lambda reading: reading["questions"]),
    "answers": (AnswerFormSet, answers_from),
}
ROWS_OF: dict[str, Any] = {
    "answer": QUESTION_ROWS,
    "question": QUESTION_ROWS,
    "spending_proposal": {"lines": (LineFormSet, lines_from)},
}
"""The rows under the head, by name: their forms, and what was read in them."""

ROWS = ("questions", "answers", "lines")


class ConfirmScreen:
    """The forms for one proposal, filled with what was read, confirmed before, or typed now."""

    def __init__(self, proposal: Proposal, data: QueryDict | None = None) -> None:
        self.proposal = proposal
        reading = {**proposal.reading, **proposal.confirmed}
        self.kind: str = reading["kind"]
        self.reading = reading
        self.has_questions = self.kind in {"answer", "question"}
        form_class = FORMS.get(self.kind, FileForm)
        self.form: Any = form_class(data, initial=form_class.initial_from(reading))
        self.rows: dict[str, Any] = {
            name: formset(data, initial=initial(reading), prefix=name)
            for name, (formset, initial) in ROWS_OF.get(self.kind, {}).items()
        }

    def is_valid(self) -> bool:
        """Whether everything that was typed can be registered."""
        parts = [self.form, *self.rows.values()]
        valid = [part.is_valid() for part in parts]  # each, so that every error shows at once
        return all(valid)

    def values(self) -> Confirmed:
        """What the person confirmed; only after `is_valid`."""
        confirmed: Confirmed
        if self.has_questions:
            asked = [Asked(row["number"], row["text"]) for row in self._typed("questions")]
            given = [Given(row["covers"], row["text"]) for row in self._typed("answers")]
            confirmed = self.form.values(asked, given)
        elif "lines" in self.rows:
            lines = [form.value() for form in _kept(self.rows["lines"])]
            confirmed = self.form.values(self.reading, lines)
        else:
            confirmed = self.form.values()
        return confirmed

    def add_errors(self, error: ValidationError) -> None:
        """Show what a service refused, at its field where the form has it."""
        if not hasattr(error, "error_dict"):
            self.form.add_error(None, error)
            return
        for field, errors in error.error_dict.items():
            known = field if field in self.form.fields else None
            self.form.add_error(None if field == NON_FIELD_ERRORS else known, errors)

    def registered(self) -> Registered | None:
        """What is there already under the number that stands in the form."""
        number = self._shown("case_number") or self._shown("number")
        identifier = citations.parse(number or "")
        return registered_under(
            identifier.canonical if identifier else "",
            asked=self._numbers_asked(),
            sent_on=self._shown("sent_on") if self.has_questions else None,
        )

    def numbers_to_answer(self) -> list[str]:
        """The questions that the answers must cover: the registered ones, or else the letter's."""
        there = self.registered()
        return there.numbers if there else self._numbers_asked()

    def unknown(self) -> dict[str, list[Unknown]]:
        """Per field, the names that we know nobody by on the letter's date."""
        on = self._shown("submitted_on") or self._shown("sent_on") or self._received_on()
        members = [parse_member(line) for line in self._shown("members") or []]
        answered_on = self._shown("answered_on") or on
        signatures = [parse_signature(line) for line in self._shown("signatories") or []]
        return {
            "members": unknown_members(members, on=on),
            "addressees": unknown_offices(self._shown("addressees") or [], on=on),
            "signatories": unknown_offices(
                (office for _name, office in signatures), on=answered_on
            ),
        }

    def _received_on(self) -> dt.date:
        return timezone.localdate(self.proposal.document.received_at)

    def _numbers_asked(self) -> list[str]:
        rows = self.rows.get("questions", ())
        kept = (row for row in rows if not (row.is_bound and row["DELETE"].value()))
        return [number for row in kept if (number := _shown(row, "number"))]

    def _typed(self, rows: str) -> Iterator[dict[str, Any]]:
        return (form.cleaned_data for form in _kept(self.rows[rows]))

    def _shown(self, name: str) -> Any:
        return _shown(self.form, name)


def with_another_row(data: QueryDict, rows: str) -> QueryDict:
    """What was typed, with one more empty row to type in."""
    more = data.copy()
    key = f"{rows}-TOTAL_FORMS"
    typed = more.get(key, "")
    if rows in ROWS and typed.isdecimal():
        more[key] = str(min(int(typed), QuestionFormSet.max_num - 1) + 1)
    return more


def _shown(form: forms.BaseForm, name: str) -> Any:
    """The value that stands in a field, typed or read; None when it is no such value."""
    if name not in form.fields:
        return None
    value = form[name].value()
    if isinstance(value, list):
        return value
    try:
        return form.fields[name].to_python(value)
    except ValidationError:
        return None


def _kept(formset: Any) -> Iterator[Any]:
    """The rows that a person filled in and did not strike out."""
    for form in formset:
        if form.cleaned_data and not form.cleaned_data.get("DELETE"):
            yield form
