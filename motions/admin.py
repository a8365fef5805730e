"""Motions in the Django admin."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.forms import ModelForm
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from motions import commitment_admin, ledger_admin
from motions.admin_form import MotionForm
from motions.models import Motion
from motions.texts import record_texts, replace
from tracker.admin.cases import CaseAdmin
from tracker.models import Kind

__all__ = ["MotionAdmin", "commitment_admin", "ledger_admin"]

if TYPE_CHECKING:
    from tracker.admin.cases import Formsets


@admin.register(Motion)
class MotionAdmin(CaseAdmin[Motion]):
    """Motions: what the Kamer asks of the government."""

    kind = Kind.MOTION
    form: type[ModelForm[Any]] = MotionForm
    fieldsets = [
        (None, {"fields": ["number", "zaaknummer", "dossier", "chamber"]}),
        (None, {"fields": ["subject", "preamble", "considerations", "dictum", "replaces"]}),
        (_("In the Kamer"), {"fields": ["appreciation", "decision", "decided_on", "executors"]}),
        (_("Who has it"), {"fields": ["office", "owner"]}),
        (
            _("Clock"),
            {"fields": [("state", "days_late"), "started_on", "due_on", ("settled_on", "outcome")]},
        ),
    ]
    list_select_related = [*CaseAdmin.list_select_related, "dossier"]
    number_fields = [*CaseAdmin.number_fields, "dossier__number"]
    autocomplete_fields = [*CaseAdmin.autocomplete_fields, "dossier", "executors"]
    readonly_fields = [*CaseAdmin.readonly_fields, "decision", "decided_on"]

    def save_related(
        self, request: HttpRequest, form: ModelForm[Motion], formsets: Formsets, change: bool
    ) -> None:
        """Also what its texts refer to, and what it replaces."""
        super().save_related(request, form, formsets, change)
        record_texts(motion=form.instance)
        if "replaces" in form.changed_data:
            replace(motion=form.instance, number=form.cleaned_data["replaces"])
