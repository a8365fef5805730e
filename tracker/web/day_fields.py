"""Fields for days: within the years that the calendar knows."""

from __future__ import annotations

import datetime as dt

from django import forms
from django.utils.translation import gettext_lazy as _

from tracker.web.days import YEARS


class DayInput(forms.DateInput):
    """The browser's own date field; its value is ISO whatever the language."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class DayField(forms.DateField):
    """A day that the calendar of this house knows."""

    widget = DayInput
    default_error_messages = {"range": _("Choose a year from 1945 to 2100.")}

    def validate(self, value: dt.date | None) -> None:
        """Refuse years in which no rule of ours means anything."""
        super().validate(value)
        if value is not None and value.year not in YEARS:
            raise forms.ValidationError(self.error_messages["range"], code="range")
