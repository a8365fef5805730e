"""Drafts that lie somewhere, and the Word form of each ministry."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.core.files.uploadedfile import UploadedFile
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from questions.extension_models import ExtensionDraft, LetterTemplate
from questions.extensions.form_check import check_form
from questions.extensions.letter import EXAMPLE
from tracker.admin.readonly import ReadOnlyAdmin
from tracker.admin.rows import RowsAdmin


@admin.register(ExtensionDraft)
class ExtensionDraftAdmin(ReadOnlyAdmin[ExtensionDraft]):
    """Drafts, for who may see them; they are written on the page of their set."""

    list_display = ["question_set", "ground", "dated_on", "made_by", "changed_at"]
    list_select_related = ["question_set", "made_by"]
    search_fields = ["question_set__number", "question_set__subject"]
    number_fields = ["question_set__number"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[ExtensionDraft]:
        """What this user answers."""
        user: Any = request.user
        mine = ExtensionDraft.objects.visible_to(user).values("pk")
        return super().get_queryset(request).filter(pk__in=mine)


class LetterTemplateForm(forms.ModelForm[LetterTemplate]):
    """A form is tried out before it is kept."""

    class Meta:
        model = LetterTemplate
        fields = ["ministry", "file"]
        widgets = {"file": forms.FileInput}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "file" in self.fields:
            self.fields["file"].help_text = format_html(
                '{} <a href="{}">{}</a>. {}: {}.',
                _("Begin with"),
                reverse("neutral-letter-form"),
                _("the neutral form"),
                _("Fields"),
                ", ".join(f"{{{{ {name} }}}}" for name in EXAMPLE.fields),
            )

    def clean_file(self) -> Any:
        """Refuse what Word does not open, or what asks for fields that do not exist."""
        file = self.cleaned_data["file"]
        if isinstance(file, UploadedFile):
            check_form(file.read())
            file.seek(0)
        return file


@admin.register(LetterTemplate)
class LetterTemplateAdmin(RowsAdmin[LetterTemplate]):
    """The form in which a ministry sends its uitstelberichten."""

    form: type[forms.ModelForm[Any]] = LetterTemplateForm
    list_display = ["ministry", "file", "changed_at"]
    list_select_related = ["ministry"]
    search_fields = ["ministry__name", "ministry__code"]
    autocomplete_fields = ["ministry"]
    fields = ["ministry", "file"]
