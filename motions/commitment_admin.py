"""Commitments in the Django admin."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.forms import ModelForm
from django.utils.translation import gettext_lazy as _

from motions.models import Commitment
from tracker.admin.cases import CaseAdmin
from tracker.admin.numbers import canonical_as
from tracker.admin.revisions import RevisionForm
from tracker.citations import Kind as Identifier
from tracker.models import Kind


class CommitmentForm(RevisionForm[Commitment]):
    """A commitment goes by its TZ number."""

    def clean_number(self) -> str:
        """The number in its canonical form."""
        number: str = self.cleaned_data["number"]
        if "number" not in self.changed_data:
            return number
        return canonical_as(number, Identifier.TOEZEGGING)


@admin.register(Commitment)
class CommitmentAdmin(CaseAdmin[Commitment]):
    """Commitments: what was promised to the Kamer, and until when."""

    kind = Kind.COMMITMENT
    form: type[ModelForm[Any]] = CommitmentForm
    fieldsets = [
        (
            None,
            {"fields": ["number", "chamber", "subject", "text", "promised_to", "debate"]},
        ),
        (_("Who has it"), {"fields": ["office", "owner"]}),
        (
            _("Clock"),
            {
                "fields": [
                    ("state", "days_late"),
                    "started_on",
                    ("agreed_on", "agreed_ground"),
                    "due_on",
                    ("policy", "kamer_due_on"),
                    ("settled_on", "outcome"),
                ]
            },
        ),
    ]
