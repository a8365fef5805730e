"""Citations: what is written stays; a person says what it means."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.forms import ModelForm
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from tracker.admin.numbers import canonical_as
from tracker.admin.refusals import RefusableForm
from tracker.admin.rows import RowsAdmin
from tracker.models import Citation
from tracker.models.numbers import written
from tracker.services.citations import correct, undo_correction
from tracker.services.known import doubts_about


class CitationForm(RefusableForm[Citation]):
    """A correction is a number; empty takes it back."""

    def clean_correction(self) -> str:
        """The number in its canonical form, or nothing."""
        number: str = self.cleaned_data["correction"]
        return canonical_as(number) if number else ""


@admin.register(Citation)
class CitationAdmin(RowsAdmin[Citation]):
    """What texts refer to, the doubtful ones to be looked at."""

    form: type[ModelForm[Any]] = CitationForm
    list_display = ["as_written", "shown_means", "method", "confidence", "document", "case", "part"]
    list_filter = ["method", "confidence"]
    list_select_related = ["document", "case"]
    search_fields = ["as_written", "target", "correction", "document__title", "case__subject"]
    number_fields = ["means", "target", "case__number"]
    fieldsets = [
        (None, {"fields": ["document", ("case", "part"), "as_written", "sentence"]}),
        (None, {"fields": ["target", ("method", "confidence"), "doubt", "shown_suggestion"]}),
        (
            _("Correction"),
            {"fields": ["correction", "correction_reason", ("corrected_by", "corrected_at")]},
        ),
    ]
    readonly_fields = [
        "document",
        "case",
        "part",
        "as_written",
        "sentence",
        "target",
        "method",
        "confidence",
        "doubt",
        "shown_suggestion",
        "corrected_by",
        "corrected_at",
    ]

    @admin.display(description=_("means"), ordering="means")
    def shown_means(self, citation: Citation) -> str:
        """What every page follows, as people write it."""
        return written(citation.means)

    @admin.display(description=_("suggestion"))
    def shown_suggestion(self, citation: Citation) -> str:
        """Why it cannot be right by what is known now, and what is perhaps meant."""
        doubt = doubts_about([citation]).get(citation.pk)
        if doubt is None:
            return ""
        meant = doubt.suggestion
        return f"{doubt.reason} → {meant.display}" if meant else doubt.reason

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Never: the grammar finds them."""
        return False

    def save_model(
        self, request: HttpRequest, obj: Citation, form: ModelForm[Citation], change: bool
    ) -> None:
        """Correct it, or take the correction back."""
        if not form.has_changed():
            return
        by: Any = request.user
        if obj.correction:
            correct(citation_id=obj.pk, number=obj.correction, reason=obj.correction_reason, by=by)
        else:
            undo_correction(citation_id=obj.pk, by=by)
