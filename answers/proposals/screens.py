"""The confirm screen as an object: which forms a kind of letter needs, bound or fresh."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.http import QueryDict

from answers.models import Proposal
from answers.proposals.forms import (
    AnswerFormSet,
    ExtensionForm,
    FileForm,
    MotionForm,
    QuestionFormSet,
    QuestionLetterForm,
)
from answers.proposals.values import Confirmed
from answers.services import Given
from questions.services import Asked

PLAIN_FORMS: dict[str, type[MotionForm | ExtensionForm | FileForm]] = {
    "motion": MotionForm,
    "extension": ExtensionForm,
}


class ConfirmScreen:
    """The forms for one proposal, filled with what was read or with what a person typed."""

    def __init__(self, proposal: Proposal, data: QueryDict | None = None) -> None:
        reading = proposal.reading
        self.has_questions = reading["kind"] in {"answer", "question"}
        if not self.has_questions:
            form_class = PLAIN_FORMS.get(reading["kind"], FileForm)
            self.form: Any = form_class(data, initial=form_class.initial_from(reading))
            return
        self.form = QuestionLetterForm(data, initial=QuestionLetterForm.initial_from(reading))
        self.questions = QuestionFormSet(data, initial=reading["questions"], prefix="questions")
        self.answers = AnswerFormSet(
            data,
            initial=[
                {"covers": ", ".join(answer["covers"]), "text": answer["text"]}
                for answer in reading["answers"]
            ],
            prefix="answers",
        )

    def is_valid(self) -> bool:
        """Whether everything that was typed can be registered."""
        parts = [self.form, self.questions, self.answers] if self.has_questions else [self.form]
        valid = [part.is_valid() for part in parts]  # each, so that every error shows at once
        return all(valid)

    def values(self) -> Confirmed:
        """What the person confirmed; only after `is_valid`."""
        if not self.has_questions:
            confirmed: Confirmed = self.form.values()
            return confirmed
        asked = [Asked(row["number"], row["text"]) for row in _rows(self.questions)]
        given = [Given(row["covers"], row["text"]) for row in _rows(self.answers)]
        letter: Confirmed = self.form.values(asked, given)
        return letter

    def add_errors(self, error: ValidationError) -> None:
        """Show what a service refused, at its field where the form has it."""
        if not hasattr(error, "error_dict"):
            self.form.add_error(None, error)
            return
        for field, errors in error.error_dict.items():
            known = field if field in self.form.fields else None
            self.form.add_error(None if field == NON_FIELD_ERRORS else known, errors)


def _rows(formset: Any) -> list[dict[str, Any]]:
    return [
        form.cleaned_data
        for form in formset
        if form.cleaned_data and not form.cleaned_data.get("DELETE")
    ]
