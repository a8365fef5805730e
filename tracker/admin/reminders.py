"""The reminder log."""

from __future__ import annotations

from django.contrib import admin

from tracker.admin.readonly import ReadOnlyAdmin
from tracker.models import Reminder


@admin.register(Reminder)
class ReminderAdmin(ReadOnlyAdmin[Reminder]):
    """Who was owed which reminder about which case, and what became of it."""

    list_display = ["case", "rung", "due_on", "recipient", "owed_on", "state", "reason"]
    list_filter = ["state", "rung", ("case__office__ministry", admin.RelatedOnlyFieldListFilter)]
    list_select_related = ["case", "recipient"]
    date_hierarchy = "owed_on"
    search_fields = ["case__number", "case__subject", "recipient__username", "recipient__last_name"]
    number_fields = ["case__number", "case__zaaknummer"]
