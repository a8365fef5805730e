"""Documents as they came. They come in by being dropped, never by being typed."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.forms import ModelForm
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from tracker.admin.numbers import canonical_as
from tracker.admin.refusals import RefusableForm
from tracker.admin.rows import RowsAdmin
from tracker.models import Document


class DocumentForm(RefusableForm[Document]):
    """What a person may put right: what the document is, never what it says."""

    def clean_identifier(self) -> str:
        """The number in its canonical form, or nothing."""
        number: str = self.cleaned_data["identifier"]
        return canonical_as(number) if number else ""


@admin.register(Document)
class DocumentAdmin(RowsAdmin[Document]):
    """Letters, questions, motions and other documents, with how far their reading got."""

    form: type[ModelForm[Any]] = DocumentForm
    list_display = ["__str__", "kind", "shown_number", "dated_on", "state", "received_at"]
    list_filter = ["kind", "state"]
    date_hierarchy = "received_at"
    search_fields = ["title", "original_name", "identifier"]
    number_fields = ["identifier", "case_links__case__number", "dossier__number"]
    autocomplete_fields = ["dossier"]
    readonly_fields = [
        "file",
        "original_name",
        "sha256",
        "state",
        "problem",
        "received_at",
        "received_by",
        "text",
    ]
    fieldsets = [
        (None, {"fields": ["title", "kind", "identifier", "dossier", "dated_on"]}),
        (
            None,
            {
                "fields": [
                    ("file", "original_name"),
                    ("received_at", "received_by"),
                    ("state", "problem"),
                    "sha256",
                    "text",
                ]
            },
        ),
    ]

    @admin.display(description=_("number"), ordering="identifier")
    def shown_number(self, document: Document) -> str:
        """The number as people write it."""
        return document.display

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Never: `tracker.ingest` takes the bytes and keeps them as they came."""
        return False
