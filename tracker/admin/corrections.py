"""A date of something registered changes only with a reason: the form asks for it."""

from __future__ import annotations

from typing import Any, ClassVar, TypeVar

from django import forms
from django.db import models
from django.forms import ModelForm
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tracker.admin.refusals import RefusableForm

M = TypeVar("M", bound=models.Model)

REASON = "correction_reason"


class ReasonForm(RefusableForm[M]):
    """A form that asks why, once something is registered and one of its `dates` changes.

    Of the `judged` ones also when it was empty: that day is somebody's choice.
    """

    dates: ClassVar[tuple[str, ...]] = ()
    judged: ClassVar[tuple[str, ...]] = ()

    correction_reason = forms.CharField(
        label=gettext_lazy("Why a date changes"),
        max_length=500,
        required=False,
        help_text=gettext_lazy("Needed to change a date; it stays with the case, with your name."),
        widget=forms.TextInput(attrs={"class": "vLargeTextField"}),
    )

    def clean(self) -> dict[str, Any] | None:
        """Validate, and ask for the reason of a correction."""
        cleaned = super().clean()
        corrected = [name for name in self.dates if self.instance.pk and self._corrects(name)]
        if corrected and not self.cleaned_data.get(REASON, "").strip():
            self.add_error(REASON, _("Say why the date changes; it stays with the case."))
        return cleaned

    def _corrects(self, name: str) -> bool:
        """Whether a date that was there is another one now; filling one in is no correction."""
        was_there = self.initial.get(name) is not None
        return name in self.changed_data and (was_there or name in self.judged)


def reason_given(form: ModelForm[Any]) -> str:
    """What was said of a correction; empty where nothing was asked."""
    said: str = form.cleaned_data.get(REASON, "")
    return said
