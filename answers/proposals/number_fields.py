"""Form fields for identifiers: in any notation, with the canonical one as value."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from tracker import citations


class ZaaknummerField(forms.CharField):
    """A zaaknummer, in capitals."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            label=_("Zaaknummer"), max_length=20, help_text=_("As in 2025Z04340."), **kwargs
        )

    def clean(self, value: Any) -> str:
        text = str(super().clean(value) or "")
        identifier = citations.parse(text)
        if not isinstance(identifier, citations.Zaaknummer):
            raise ValidationError(
                _(
                    "“%(number)s” is not a zaaknummer: a year, a Z and five digits, "
                    "such as 2025Z04340."
                ),
                params={"number": text},
            )
        return str(identifier.canonical)


class KamerstukField(forms.CharField):
    """The number of a kamerstuk in any notation; the value is canonical."""

    def clean(self, value: Any) -> str:
        text = str(super().clean(value) or "")
        if not text:
            return ""
        identifier = citations.parse(text)
        if not isinstance(identifier, citations.Kamerstuk):
            raise ValidationError(
                _("“%(number)s” is not the number of a kamerstuk, such as 21 501-20, nr. 2029."),
                params={"number": text},
            )
        return identifier.canonical
