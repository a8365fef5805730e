"""Kamerstukdossiers."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.forms import ModelForm

from tracker.admin.desk import DeskAdmin
from tracker.admin.numbers import canonical_as
from tracker.admin.refusals import RefusableForm
from tracker.citations import Kind
from tracker.models import Dossier


class DossierForm(RefusableForm[Dossier]):
    """A dossier goes by its canonical number."""

    def clean_number(self) -> str:
        """The number in its canonical form."""
        return canonical_as(self.cleaned_data["number"], Kind.DOSSIER)


@admin.register(Dossier)
class DossierAdmin(DeskAdmin[Dossier]):
    """The files in which kamerstukken are numbered."""

    form: type[ModelForm[Any]] = DossierForm
    list_display = ["number", "title"]
    list_display_links = ["number", "title"]
    search_fields = ["number", "title"]
    number_fields = ["number"]
