"""The form above a list: what is not a filter but belongs beside them."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from tracker.web.day_fields import DayField

PAGE_SIZES = (25, 50, 100)


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
