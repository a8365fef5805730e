"""Form fields for what letters hold: lists of names, a line each, and identifiers."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from tracker import citations

PARTY = re.compile(r"^(?P<name>.+?)\s*\((?P<party>[^()]+)\)$")


class LinesField(forms.CharField):
    """A list of short texts, one a line."""

    widget = forms.Textarea

    def __init__(self, *, rows: int = 2, **kwargs: Any) -> None:
        super().__init__(widget=forms.Textarea(attrs={"rows": rows}), **kwargs)

    def to_python(self, value: Any) -> Any:
        return [line.strip() for line in (value or "").splitlines() if line.strip()]

    def prepare_value(self, value: Any) -> Any:
        return "\n".join(value) if isinstance(value, list) else value

    def validate(self, value: Any) -> None:
        if self.required and not value:
            raise ValidationError(self.error_messages["required"], code="required")

    def run_validators(self, value: Any) -> None:
        for line in value:
            super().run_validators(line)


def member_line(name: str, party: str | None) -> str:
    """A member as a line of a form: “Nordkamp (GL-PvdA)”."""
    return f"{name} ({party})" if party else name


def parse_member(line: str) -> tuple[str, str]:
    """Name and party of such a line; the party is empty when there are no brackets."""
    match = PARTY.match(line)
    return (match["name"], match["party"]) if match else (line, "")


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
        identifier = citations.parse(text)
        if not isinstance(identifier, citations.Kamerstuk):
            raise ValidationError(
                _("“%(number)s” is not the number of a kamerstuk, such as 21 501-20, nr. 2029."),
                params={"number": text},
            )
        return identifier.canonical
