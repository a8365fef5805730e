"""A motion as it is filled in in the Django admin."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from motions.models import Motion
from motions.texts import replaced_number
from tracker.admin.numbers import canonical_as
from tracker.admin.revisions import RevisionForm
from tracker.citations import Kind as Identifier
from tracker.models.numbers import written


class MotionForm(RevisionForm[Motion]):
    """A motion goes by the number of its kamerstuk, and may replace another."""

    replaces = forms.CharField(
        label=_("Replaces the motion"),
        required=False,
        help_text=_("Of a changed motion (t.v.v.), the number of the one before it."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.initial["replaces"] = written(replaced_number(self.instance))

    def clean_replaces(self) -> str:
        """The kamerstuk number in its canonical form, or nothing."""
        number: str = self.cleaned_data["replaces"]
        return canonical_as(number, Identifier.KAMERSTUK) if number else ""

    def clean_number(self) -> str:
        """The kamerstuk number in its canonical form."""
        number: str = self.cleaned_data["number"]
        if "number" not in self.changed_data:
            return number
        return canonical_as(number, Identifier.KAMERSTUK, Identifier.PUBLICATIE)

    def clean_zaaknummer(self) -> str:
        """The zaaknummer in its canonical form, or nothing."""
        number: str = self.cleaned_data["zaaknummer"]
        return canonical_as(number, Identifier.ZAAK) if number else ""
