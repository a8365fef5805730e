"""A date was recorded wrongly, or another one was agreed: never without a reason."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tracker.deadlines import named_day
from tracker.deadlines.dutch import full_date
from tracker.models import Case, DateChange
from tracker.services.corrections import CORRECTED, correct
from tracker.services.why import load_recesses
from tracker.web.day_fields import DayField
from tracker.web.happenings.base import C, Happening

Field = DateChange.Field


class ReasonField(forms.CharField):
    """Why; it stays with the case."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            label=gettext_lazy("Why"),
            max_length=500,
            help_text=gettext_lazy("It stays with the case, with your name and the date."),
            widget=forms.Textarea(attrs={"rows": 2}),
            **kwargs,
        )


class CorrectDate(Happening[C]):
    """One of the dates of the case is not the one that it should be."""

    title = gettext_lazy("Correct a date")
    lead = gettext_lazy(
        "For a date that was recorded wrongly. The lines follow, reminders too; what was sent "
        "stays sent. What it was, what it became, who did it and why stay visible under “Why this "
        "date?”."
    )

    date = forms.ChoiceField(label=gettext_lazy("Which date"))
    becomes = DayField(label=gettext_lazy("It should be"))
    reason = ReasonField()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["date"].choices = [  # type: ignore[attr-defined]
            (field.value, f"{field.label} ({getattr(self.case, field.value):%d-%m-%Y})")
            for field in self.correctable(self.case)
        ]

    @classmethod
    def correctable(cls, case: Case) -> list[DateChange.Field]:
        """The dates that are there."""
        return [field for field in CORRECTED if getattr(case, field.value) is not None]

    @classmethod
    def applies(cls, case: C) -> bool:
        """Also when it is settled: a wrong date is wrong for ever."""
        return bool(cls.correctable(case))

    def clean(self) -> dict[str, Any] | None:
        """Refuse what corrects nothing."""
        cleaned = super().clean()
        date, becomes = self.cleaned_data.get("date"), self.cleaned_data.get("becomes")
        if date and becomes and becomes == getattr(self.case, date):
            self.add_error("becomes", _("This is the date that it is already."))
        if date in {Field.EXTENDED_ON, Field.SETTLED_ON} and becomes and becomes > self.today:
            self.add_error("becomes", _("This day is still to come."))
        return cleaned

    def perform(self) -> None:
        """Correct the date of the case; its lines follow."""
        self.correct(Field(self.cleaned_data["date"]), self.cleaned_data["becomes"])

    def correct(self, field: DateChange.Field, becomes: dt.date) -> None:
        """Write one date; kinds of case whose dates come from elsewhere correct them there."""
        case = type(self.case)._default_manager.get(pk=self.case.pk)
        setattr(case, field.value, becomes)
        correct(case=case, reason=self.cleaned_data["reason"], by=self.user)


class AgreeDate(Happening[C]):
    """For this case a date was named, or another one than before."""

    title = gettext_lazy("A date was agreed")
    lead = gettext_lazy(
        "No rule counts the days of this kind of case: somebody named a date. Write down in whose "
        "words, such as “voor de zomer”, which day you hold yourselves to, and why that one."
    )

    agreed_on = DayField(label=gettext_lazy("Agreed date"), required=False)
    agreed_ground = forms.CharField(label=gettext_lazy("As said"), max_length=300)
    reason = ReasonField(required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial = {
            "agreed_on": self.case.agreed_on,
            "agreed_ground": self.case.agreed_ground,
        }
        self.fields["agreed_on"].help_text = self._suggestion()
        self.fields["reason"].help_text = gettext_lazy(
            "Needed to change a date; it stays with the case, with your name."
        )

    @classmethod
    def applies(cls, case: C) -> bool:
        """While it is open, where each case has a date of its own."""
        return super().applies(case) and case.policy is not None and case.policy.days is None

    def _suggestion(self) -> str:
        """Which day the words may mean, and why; the person types it, or another one."""
        words = self.data.get("agreed_ground") or self.case.agreed_ground
        recesses = load_recesses().get(self.case.chamber, ())
        named = named_day(words, self.case.started_on or self.today, recesses)
        if named is None:
            return ""
        said = _("“%(words)s” may mean %(day)s: %(reason)s. You choose.")
        return said % {"words": words, "day": full_date(named.on), "reason": named.reason}

    def perform(self) -> None:
        """Write the date and its words, with who chose that day and why."""
        case = type(self.case)._default_manager.get(pk=self.case.pk)
        case.agreed_on = self.cleaned_data["agreed_on"]
        case.agreed_ground = self.cleaned_data["agreed_ground"]
        correct(case=case, reason=self.cleaned_data["reason"], by=self.user)


class Reopen(Happening[C]):
    """It was settled by mistake."""

    title = gettext_lazy("Reopen: it was settled by mistake")
    lead = gettext_lazy("The clock runs on as if it had never stopped.")

    reason = ReasonField()

    @classmethod
    def applies(cls, case: C) -> bool:
        """When it is settled."""
        return case.settled_on is not None

    def perform(self) -> None:
        """Empty the day it was settled, and how."""
        case = type(self.case)._default_manager.get(pk=self.case.pk)
        if case.settled_on is None:
            raise ValidationError(_("It is open already."))
        case.settled_on, case.outcome = None, ""
        correct(case=case, reason=self.cleaned_data["reason"], by=self.user)
