"""Commitments in the Django admin."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.contrib.admin import TabularInline
from django.forms import ModelForm
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from motions.models import Commitment, CommitmentLink
from motions.texts import record_promise
from tracker.admin.cases import CaseAdmin
from tracker.admin.numbers import canonical_as
from tracker.admin.revisions import RevisionForm
from tracker.citations import Kind as Identifier
from tracker.models import Kind

if TYPE_CHECKING:
    from tracker.admin.cases import Formsets


class CommitmentForm(RevisionForm[Commitment]):
    """A commitment goes by its TZ number."""

    def clean_number(self) -> str:
        """The number in its canonical form."""
        number: str = self.cleaned_data["number"]
        if "number" not in self.changed_data:
            return number
        return canonical_as(number, Identifier.TOEZEGGING)


class LinkInline(TabularInline[CommitmentLink, Commitment]):
    """Links to other commitments: they are made on the page of the commitment."""

    model = CommitmentLink
    extra = 0
    can_delete = False
    fields = ["commitment", "relation", "earlier", "made_by", "made_at"]
    readonly_fields = ["commitment", "relation", "earlier", "made_by", "made_at"]

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Never here."""
        return False


class EarlierInline(LinkInline):
    """What this commitment repeats, changes or supplements."""

    fk_name = "commitment"
    verbose_name_plural = _("earlier commitments")


class LaterInline(LinkInline):
    """What repeats, changes or supplements this commitment."""

    fk_name = "earlier"
    verbose_name_plural = _("later commitments")


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
        (_("In the Kamer’s data"), {"fields": ["kamer_status", "kamer_letter"]}),
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
    inlines = [*CaseAdmin.inlines, EarlierInline, LaterInline]

    def save_related(
        self, request: HttpRequest, form: ModelForm[Commitment], formsets: Formsets, change: bool
    ) -> None:
        """Also what its texts refer to."""
        super().save_related(request, form, formsets, change)
        record_promise(commitment=form.instance)
