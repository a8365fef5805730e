"""Saved searches: who is told what, and how often. Their owners change them, on their own page."""

from __future__ import annotations

from django.contrib import admin

from tracker.admin.readonly import ReadOnlyAdmin
from tracker.models import SavedSearch


@admin.register(SavedSearch)
class SavedSearchAdmin(ReadOnlyAdmin[SavedSearch]):
    """Searches with mail, read only."""

    list_display = ["name", "user", "query", "rhythm", "paused_at", "looked_at"]
    list_filter = ["rhythm", ("paused_at", admin.EmptyFieldListFilter)]
    list_select_related = ["user"]
    search_fields = ["name", "query", "user__username", "user__last_name"]
    fields = ["user", "name", "query", "rhythm", ("created_at", "looked_at", "paused_at")]
