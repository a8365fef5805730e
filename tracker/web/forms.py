"""The form above a list: what is not a filter but belongs beside them."""

from __future__ import annotations

import datetime as dt

from django import forms
from django.utils.translation import gettext_lazy as _

from tracker.web.days import YEARS

PAGE_SIZES = (25, 50, 100)


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


class ListForm(forms.Form):
    """How the list is shown; django-filter adds the filters."""

    field_order = [
        "q",
        "ministerie",
        "bewindspersoon",
        "stand",
        "fase",
        "termijn_van",
        "termijn_tot",
        "behandelaar",
        "jaar",
        "groep",
        "per",
        "op",
    ]

    per = forms.TypedChoiceField(
        label=_("Rows per page"),
        choices=[(size, size) for size in PAGE_SIZES],
        coerce=int,
        empty_value=None,
        required=False,
    )
    op = DayField(label=_("As known on"), required=False)


class GroupedListForm(ListForm):
    """A list that can stand in groups."""

    groep = forms.ChoiceField(
        label=_("Grouped by"),
        choices=[
            ("ministerie", _("ministry")),
            ("bewindspersoon", _("bewindspersoon")),
            ("geen", _("not grouped")),
        ],
        required=False,
    )
