"""To be read: who had what, and which notes there are."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from tracker.admin.readonly import ReadOnlyAdmin
from tracker.models import Assignment, Note


@admin.register(Assignment)
class AssignmentAdmin(ReadOnlyAdmin[Assignment]):
    """Who had which case, from when until when, and what they said to it."""

    list_display = [
        "case",
        "person",
        "unit",
        "given_by",
        "given_at",
        "accepted_at",
        "returned_at",
        "ended_at",
    ]
    list_select_related = ["case", "person", "unit", "given_by"]
    date_hierarchy = "given_at"
    search_fields = ["case__number", "case__subject", "person__username", "person__last_name"]
    number_fields = ["case__number", "case__zaaknummer"]


@admin.register(Note)
class NoteAdmin(ReadOnlyAdmin[Note]):
    """The notes at the cases that the reader works on; of others, nothing."""

    list_display = ["case", "author", "written_at", "__str__"]
    list_select_related = ["case", "author"]
    date_hierarchy = "written_at"
    search_fields = ["text", "case__number", "case__subject"]
    number_fields = ["case__number", "case__zaaknummer"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Note]:
        """What this user may see."""
        user: Any = request.user
        return super().get_queryset(request).filter(pk__in=Note.objects.visible_to(user))
