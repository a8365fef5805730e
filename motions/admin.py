"""Motions in the Django admin."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.forms import ModelForm
from django.utils.translation import gettext_lazy as _

from motions.models import Motion
from tracker.admin.cases import CaseAdmin
from tracker.admin.numbers import canonical_as
from tracker.admin.revisions import RevisionForm
from tracker.citations import Kind as Identifier
from tracker.models import Kind


class MotionForm(RevisionForm[Motion]):
    """A motion goes by the number of its kamerstuk."""

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


@admin.register(Motion)
class MotionAdmin(CaseAdmin[Motion]):
    """Motions: what the Kamer asks of the government."""

    kind = Kind.MOTION
    form: type[ModelForm[Any]] = MotionForm
    fieldsets = [
        (None, {"fields": ["number", "zaaknummer", "dossier", "chamber", "subject", "dictum"]}),
        (_("Who has it"), {"fields": ["office", "owner"]}),
        (
            _("Clock"),
            {"fields": [("state", "days_late"), "started_on", "due_on", ("settled_on", "outcome")]},
        ),
    ]
    list_select_related = [*CaseAdmin.list_select_related, "dossier"]
    number_fields = [*CaseAdmin.number_fields, "dossier__number"]
    autocomplete_fields = [*CaseAdmin.autocomplete_fields, "dossier"]
