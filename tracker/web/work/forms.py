"""What is filled in under “Wie en wat”, and when somebody will be away."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from tracker.models import Absence, Case, Ministry, User
from tracker.web.day_fields import DayField
from tracker.web.work.choices import NOBODY, candidates, colleagues

LONGEST_REASON, LONGEST_NOTE = 500, 4000
"""In characters, as the columns have them."""


def recorded(form: forms.BaseForm, verb: Callable[[], object]) -> bool:
    """Do it when the form is right; False when it is refused, with the reasons in the form."""
    if not form.is_valid():
        return False
    try:
        verb()
    except ValidationError as refusal:
        reasons = refusal.message_dict if hasattr(refusal, "error_dict") else {}
        for name, messages in (reasons or {"": refusal.messages}).items():
            form.add_error(name if name in form.fields else None, ValidationError(messages))
    return not form.errors


class CaseForm(forms.Form):
    """A form about one case, one of several on its page."""

    def __init__(self, data: QueryDict | None = None, *, case: Case, today: dt.date) -> None:
        super().__init__(data, auto_id=f"{type(self).__name__.lower()}-%s")
        self.case, self.today = case, today


class AssignForm(CaseForm):
    """To whom it goes: a person, a unit, or nobody."""

    to = forms.ChoiceField(label=_("Give it to"))
    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, data: QueryDict | None = None, *, case: Case, today: dt.date) -> None:
        super().__init__(data, case=case, today=today)
        choice: Any = self.fields["to"]
        choice.choices = lambda: self._choices
        self.initial["seen"] = holder_seen(case)

    @cached_property
    def _choices(self) -> list[Any]:
        nobody = [(NOBODY, _("nobody"))] if self.case.owner_id or self.case.unit_id else []
        return [("", _("choose")), *candidates(self.case, self.today), *nobody]

    def clean(self) -> dict[str, Any] | None:
        """Refuse to take it from somebody who got it while this page was open."""
        if self.cleaned_data.get("seen", "") != holder_seen(self.case):
            raise ValidationError(
                _("Somebody else got this while you were looking; nothing was changed. Look again.")
            )
        return self.cleaned_data


class GiveBackForm(CaseForm):
    """Why it goes back."""

    reason = forms.CharField(
        label=_("Why"),
        max_length=LONGEST_REASON,
        help_text=_("Who gave it reads this: say who should have it instead, if you know."),
        widget=forms.Textarea(attrs={"rows": 2}),
    )


class StepForm(CaseForm):
    """A step of this case alone."""

    name = forms.CharField(label=_("Step"), max_length=100)
    days_before = forms.IntegerField(
        label=_("Days before the line"), min_value=0, max_value=365, initial=5
    )
    ministry = forms.ModelChoiceField(
        Ministry.objects.none(),
        label=_("Other ministry"),
        required=False,
        help_text=_("When it answers too (“mede namens”); the clock stays one."),
        empty_label=_("none"),
    )

    def __init__(self, data: QueryDict | None = None, *, case: Case, today: dt.date) -> None:
        super().__init__(data, case=case, today=today)
        ministry: Any = self.fields["ministry"]
        others = Ministry.objects.on(today)
        own = case.office
        ministry.queryset = others.exclude(pk=own.ministry_id) if own else others


class NoteForm(CaseForm):
    """Something to know about a case."""

    text = forms.CharField(
        label=_("New note"),
        max_length=LONGEST_NOTE,
        help_text=_("Only who works on answers reads notes. What is noted stays as it is."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class AbsenceForm(forms.ModelForm[Absence]):
    """From when until when somebody is away, and who does their work."""

    first_day = DayField(label=_("First day away"))
    last_day = DayField(label=_("Last day away"))

    class Meta:
        model = Absence
        fields = ["first_day", "last_day", "replacement"]

    def __init__(self, data: QueryDict | None = None, *, user: User) -> None:
        super().__init__(data, instance=Absence(user=user))
        replacement: Any = self.fields["replacement"]
        replacement.queryset = colleagues(user.ministry_id).exclude(pk=user.pk)


def holder_seen(case: Case) -> str:
    """Who has the case, as a form remembers it."""
    return f"{case.owner_id or ''}.{case.unit_id or ''}"
