"""Dates that a person types: a year that cannot be right is refused before it reaches the clock."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _

FIRST_YEAR, LAST_YEAR = 1945, 2099


def refuse_impossible_year(day: dt.date) -> None:
    """Raise ValidationError for a year that nobody at this desk can mean."""
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise ValidationError(
            _("The year %(year)s cannot be right; check the date."), params={"year": day.year}
        )


class PlausibleDateField(forms.DateField):
    """A date in a year that can be right."""

    default_validators = [refuse_impossible_year]


PLAUSIBLE_DATES: Mapping[type[models.Field[Any, Any]], Mapping[str, Any]] = {
    models.DateField: {"form_class": PlausibleDateField}
}
"""The `formfield_overrides` of every admin and inline with dates."""
