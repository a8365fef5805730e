"""What may be recorded at a set of questions, with the letters that belong to it."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from answers import corrections
from answers.models import AnswerLetter
from questions.corrections import correct_extension
from questions.models import QuestionSet
from tracker.citations import parse
from tracker.models import DateChange
from tracker.web.happenings.base import Happening
from tracker.web.happenings.co_signing import CoSigned
from tracker.web.happenings.dates import AgreeDate, CorrectDate, ReasonField, Reopen
from tracker.web.happenings.endings import LeftTheDesk, Withdrawn
from tracker.web.happenings.leads import HandedOver
from tracker.web.happenings.offers import Happenings

Field = DateChange.Field


class CorrectDateOfSet(CorrectDate[QuestionSet]):
    """The dates of a set; those of an uitstelbericht and of a letter are corrected there."""

    def correct(self, field: DateChange.Field, becomes: dt.date) -> None:
        """Correct the date where it was written first; the set follows."""
        reason = self.cleaned_data["reason"]
        if field is Field.EXTENDED_ON:
            notice = self.case.extension_notices.order_by("sent_on").first()
            if notice is not None:
                notice.sent_on = becomes
                correct_extension(notice=notice, reason=reason, by=self.user)
                return
        if field is Field.SETTLED_ON:
            letter = self._settling_letter()
            if letter is not None:
                was, letter.dated_on = letter.dated_on, becomes
                letter.save(update_fields=["dated_on"])
                corrections.redate(letter=letter, was=was, reason=reason, by=self.user)
                return
        super().correct(field, becomes)

    def _settling_letter(self) -> AnswerLetter | None:
        letters = corrections.letters_of(self.case).filter(kind=AnswerLetter.Kind.ANSWER)
        settled_on = self.case.settled_on
        return next((letter for letter in letters if letter.dated_on == settled_on), None)


class ReopenSet(Reopen[QuestionSet]):
    """A set without an answer letter; one with a letter opens when the letter turns out partial."""

    @classmethod
    def applies(cls, case: Any) -> bool:
        """When it is settled, and not by a letter."""
        return super().applies(case) and AnswerLetter.Kind.ANSWER not in case.letter_kinds


class LetterIs(Happening[QuestionSet]):
    """A letter is the answer, a part of it, or comes after it."""

    title = gettext_lazy("A letter is a partial or supplementary answer")
    lead = gettext_lazy(
        "A partial answer settles nothing: what it leaves open stays open. A supplementary answer "
        "(nader) comes after the answer and never changes when the set was settled."
    )

    letter = forms.ModelChoiceField(
        AnswerLetter.objects.none(), label=gettext_lazy("Letter"), empty_label=None
    )
    kind = forms.ChoiceField(label=gettext_lazy("It is"), choices=AnswerLetter.Kind.choices)
    reason = ReasonField()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        chooser: Any = self.fields["letter"]
        chooser.queryset = corrections.letters_of(self.case).select_related("document")

    @classmethod
    def applies(cls, case: Any) -> bool:
        """When there is a letter."""
        return bool(case.letter_kinds)

    def perform(self) -> None:
        """Say what the letter is; its sets follow."""
        corrections.rekind(
            letter=self.cleaned_data["letter"],
            kind=self.cleaned_data["kind"],
            reason=self.cleaned_data["reason"],
            by=self.user,
        )


class AnsweredWith(Happening[QuestionSet]):
    """The letter that answers another set answers this one too."""

    title = gettext_lazy("Answered in the letter to another set")
    lead = gettext_lazy(
        "One letter may answer two sets: each is settled on its date. Give the number of the set "
        "at which the letter was recorded."
    )

    number = forms.CharField(label=gettext_lazy("Number of the other set"), max_length=40)

    def clean_number(self) -> str:
        """The other set, with a letter; in whatever notation it was typed."""
        typed: str = self.cleaned_data["number"]
        identifier = parse(typed)
        number = identifier.canonical if identifier else typed.strip()
        other = QuestionSet.objects.visible_to(self.user).filter(number=number).first()
        if other is None or other.pk == self.case.pk:
            raise ValidationError(_("No other set is registered under this number."))
        letter = corrections.letters_of(other).first()
        if letter is None:
            raise ValidationError(_("No answer letter is recorded at that set yet."))
        self.letter = letter
        return number

    def perform(self) -> None:
        """Hang the letter on this set too; it settles it."""
        corrections.answers_also(letter=self.letter, question_set=self.case)


HAPPENINGS: Happenings = {
    "ingetrokken": Withdrawn,
    "deelantwoord": LetterIs,
    "zelfde-brief": AnsweredWith,
    "andere-datum": AgreeDate,
    "datum-verbeteren": CorrectDateOfSet,
    "mede-namens": CoSigned,
    "overgedragen": HandedOver,
    "vertrokken": LeftTheDesk,
    "heropenen": ReopenSet,
}
"""By the last part of the address; in the order of the page."""
