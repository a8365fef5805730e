"""How a person sees what was read: one form per kind of letter, every value editable."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from answers.proposals.fields import LinesField, member_line, parse_member
from answers.proposals.number_fields import KamerstukField, ZaaknummerField
from answers.proposals.values import (
    Confirmed,
    ExtensionLetter,
    FiledDocument,
    MotionText,
    QuestionLetter,
)
from answers.services import Given, Signed
from questions.services import Asked

DATE = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class QuestionLetterForm(forms.Form):
    """The head of an answer letter or of a question text."""

    case_number = ZaaknummerField()
    subject = forms.CharField(
        label=_("Subject"), max_length=500, widget=forms.Textarea(attrs={"rows": 3})
    )
    sent_on = forms.DateField(label=_("Sent in on"), widget=DATE)
    answered_on = forms.DateField(
        label=_("Date of the answer"),
        widget=DATE,
        required=False,
        help_text=_("Empty when this letter only asks."),
    )
    members = LinesField(label=_("Members"), help_text=_("One a line, with the party in brackets."))
    addressees = LinesField(
        label=_("Addressed to"), help_text=_("One office a line, without article.")
    )
    signatories = LinesField(
        label=_("Signed by"), required=False, help_text=_("One a line: name, office.")
    )
    references = LinesField(label=_("Own references"), required=False, help_text=_("One a line."))

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        sent_on, answered_on = cleaned.get("sent_on"), cleaned.get("answered_on")
        if sent_on and answered_on and answered_on < sent_on:
            self.add_error(
                "answered_on",
                ValidationError(
                    _("The answer is dated before the question was sent in. Check both dates.")
                ),
            )
        return cleaned

    @staticmethod
    def initial_from(reading: dict[str, Any]) -> dict[str, Any]:
        """The form's first values: what was read."""
        return {
            **{key: reading[key] for key in ("case_number", "subject", "sent_on", "answered_on")},
            "members": [member_line(m["name"], m["party"]) for m in reading["members"]],
            "addressees": reading["addressees"],
            "signatories": [
                ", ".join(filter(None, (s["name"], s["office"]))) for s in reading["signatories"]
            ],
            "references": reading["references"],
        }

    def values(self, asked: list[Asked], given: list[Given]) -> Confirmed:
        """What the person confirmed."""
        data = self.cleaned_data
        return QuestionLetter(
            case_number=data["case_number"],
            subject=data["subject"],
            sent_on=data["sent_on"],
            answered_on=data["answered_on"],
            members=[parse_member(line) for line in data["members"]],
            addressees=data["addressees"],
            asked=asked,
            given=given,
            signed=[Signed(*parse_signature(line)) for line in data["signatories"]],
            references=data["references"],
        )


def parse_signature(line: str) -> tuple[str, str]:
    """Name and office of a line of the form; the office is empty without a comma."""
    name, _comma, office = line.partition(",")
    return name.strip(), office.strip()


class QuestionForm(forms.Form):
    """One question of the letter."""

    number = forms.CharField(
        label=_("Number"), max_length=8, widget=forms.TextInput(attrs={"size": 4})
    )
    text = forms.CharField(label=_("Question"), widget=forms.Textarea(attrs={"rows": 4}))


class AnswerForm(forms.Form):
    """One answer of the letter and the questions it covers."""

    covers = forms.CharField(
        label=_("Answers questions"), max_length=200, help_text=_("Numbers, separated by commas.")
    )
    text = forms.CharField(label=_("Answer"), widget=forms.Textarea(attrs={"rows": 6}))

    def clean_covers(self) -> tuple[str, ...]:
        return tuple(
            number.strip() for number in self.cleaned_data["covers"].split(",") if number.strip()
        )


QuestionFormSet = forms.formset_factory(QuestionForm, extra=1, max_num=200, can_delete=True)
AnswerFormSet = forms.formset_factory(AnswerForm, extra=1, max_num=200, can_delete=True)


def answers_from(reading: dict[str, Any]) -> list[dict[str, str]]:
    """The first values of the answers: what was read."""
    return [
        {"covers": ", ".join(answer["covers"]), "text": answer["text"]}
        for answer in reading["answers"]
    ]


class MotionForm(forms.Form):
    """A motion as printed."""

    number = KamerstukField(label=_("Number"), help_text=_("As in 21 501-20, nr. 2029."))
    subject = forms.CharField(label=_("Subject"), max_length=500)
    members = LinesField(label=_("Members"), help_text=_("One a line, with the party in brackets."))
    submitted_on = forms.DateField(label=_("Submitted on"), widget=DATE, required=False)
    preamble = forms.CharField(
        label=_("Preamble (aanhef)"), required=False, widget=forms.Textarea(attrs={"rows": 1})
    )
    considerations = forms.CharField(
        label=_("Considerations"), required=False, widget=forms.Textarea(attrs={"rows": 5})
    )
    dictum = forms.CharField(
        label=_("Dictum"), required=False, widget=forms.Textarea(attrs={"rows": 5})
    )
    replaces = KamerstukField(
        label=_("Replaces the motion"),
        required=False,
        help_text=_("Of a changed motion (t.v.v.), the number of the one before it."),
    )

    @staticmethod
    def initial_from(reading: dict[str, Any]) -> dict[str, Any]:
        """The form's first values: what was read."""
        members = [member_line(m["name"], m["party"]) for m in reading["members"]]
        keys = ("number", "subject", "submitted_on", "dictum")
        later = ("preamble", "considerations", "replaces")
        return {
            **{key: reading[key] for key in keys},
            **{key: reading.get(key, "") for key in later},
            "members": members,
        }

    def values(self) -> Confirmed:
        """What the person confirmed."""
        data = self.cleaned_data
        return MotionText(**{**data, "members": [parse_member(line) for line in data["members"]]})


class ExtensionForm(forms.Form):
    """An uitstelbericht."""

    case_number = ZaaknummerField()
    sent_on = forms.DateField(label=_("Uitstelbericht sent on"), widget=DATE)
    reason = forms.CharField(label=_("Reason"), widget=forms.Textarea(attrs={"rows": 4}))
    promised_on = forms.DateField(label=_("Answer promised on"), widget=DATE, required=False)

    @staticmethod
    def initial_from(reading: dict[str, Any]) -> dict[str, Any]:
        """The form's first values: what was read."""
        extension = reading.get("extension") or {}
        return {
            "case_number": reading["case_number"],
            "sent_on": reading["answered_on"],
            "reason": extension.get("reason"),
            "promised_on": extension.get("promised_on"),
        }

    def values(self) -> Confirmed:
        """What the person confirmed."""
        return ExtensionLetter(**self.cleaned_data)


class FileForm(forms.Form):
    """Any other document: kept, found, linked to nothing by the machine."""

    title = forms.CharField(label=_("Title"), max_length=500)

    @staticmethod
    def initial_from(reading: dict[str, Any]) -> dict[str, Any]:
        """The form's first values: what was read."""
        return {"title": (reading["proposal"] or {}).get("title") or reading["subject"]}

    def values(self) -> Confirmed:
        """What the person confirmed."""
        return FiledDocument(title=self.cleaned_data["title"])
