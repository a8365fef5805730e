"""Citations: what is written stays; a person says what it means."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.forms import ModelForm
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from tracker.admin.desk import DeskAdmin
from tracker.admin.numbers import canonical_as
from tracker.admin.refusals import RefusableForm
from tracker.models import Citation, Document
from tracker.models.numbers import written


class CitationForm(RefusableForm[Citation]):
    """A correction is a number; empty takes it back."""

    def clean_correction(self) -> str:
        """The number in its canonical form, or nothing."""
        number: str = self.cleaned_data["correction"]
        return canonical_as(number) if number else ""


@admin.register(Citation)
class CitationAdmin(DeskAdmin[Citation]):
    """What documents refer to, the doubtful ones to be looked at."""

    form: type[ModelForm[Any]] = CitationForm
    list_display = ["as_written", "shown_means", "doubt", "shown_suggestion", "document"]
    list_filter = [
        ("doubt", admin.EmptyFieldListFilter),
        ("correction", admin.EmptyFieldListFilter),
    ]
    list_select_related = ["document"]
    search_fields = ["as_written", "target", "correction", "document__title"]
    number_fields = ["means", "target"]
    fieldsets = [
        (None, {"fields": ["document", "as_written", "sentence", "target", "doubt", "suggestion"]}),
        (
            _("Correction"),
            {"fields": ["correction", "correction_reason", ("corrected_by", "corrected_at")]},
        ),
    ]
    readonly_fields = [
        "document",
        "as_written",
        "sentence",
        "target",
        "doubt",
        "suggestion",
        "corrected_by",
        "corrected_at",
    ]

    @admin.display(description=_("means"), ordering="means")
    def shown_means(self, citation: Citation) -> str:
        """What every page follows, as people write it."""
        return written(citation.means)

    @admin.display(description=_("suggestion"), ordering="suggestion")
    def shown_suggestion(self, citation: Citation) -> str:
        """What is perhaps meant, as people write it."""
        return citation.suggested

    def get_queryset(self, request: HttpRequest) -> QuerySet[Citation]:
        """Those of the documents that this user may read."""
        user: Any = request.user
        rows = super().get_queryset(request)
        return rows.filter(document__in=Document.objects.visible_to(user))

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Never: the grammar finds them."""
        return False

    def save_model(
        self, request: HttpRequest, obj: Citation, form: ModelForm[Citation], change: bool
    ) -> None:
        """Write down who corrected it and when."""
        if "correction" in form.changed_data:
            obj.corrected_by = request.user if obj.correction else None  # type: ignore[assignment]
            obj.corrected_at = timezone.now() if obj.correction else None
        obj.save()
