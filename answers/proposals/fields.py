"""Form fields for what letters hold: lists of names, a line each, and identifiers."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

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
