"""Letters to confirm, in the admin: the list. Dropping and confirming have their own screen."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _

from answers.models import Proposal


class ProposalAdmin(admin.ModelAdmin[Proposal]):
    """“Add” drops a letter; a row opens what was read in it, beside its own words."""

    list_display = ("document", "case_number", "kind", "state", "created_at", "decided_by")
    list_filter = ("state", "document__kind")
    list_select_related = ("document", "decided_by")
    search_fields = ("document__title", "document__original_name", "reading__case_number")
    ordering = ("-created_at",)

    @admin.display(description=_("zaaknummer"))
    def case_number(self, proposal: Proposal) -> str | None:
        """The number that was read."""
        number: str | None = proposal.reading["case_number"]
        return number

    @admin.display(description=_("kind"), ordering="document__kind")
    def kind(self, proposal: Proposal) -> str:
        """What it was taken to be."""
        return proposal.document.get_kind_display()

    def get_queryset(self, request: HttpRequest) -> QuerySet[Proposal]:
        """Only letters of one's own desk."""
        return Proposal.objects.visible_to(request.user)

    def add_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Drop a letter."""
        return redirect("letter-drop")

    def change_view(
        self, request: HttpRequest, object_id: str, *args: Any, **kwargs: Any
    ) -> HttpResponse:
        """Confirm it."""
        return redirect("letter-confirm", pk=object_id)

    def has_delete_permission(self, request: HttpRequest, obj: Proposal | None = None) -> bool:
        """A letter is set aside, not deleted: what came in stays."""
        return False
