"""The reminder log."""

from __future__ import annotations

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from tracker.admin.readonly import ReadOnlyAdmin
from tracker.admin.rungs import RungFilter
from tracker.models import Reminder


@admin.register(Reminder)
class ReminderAdmin(ReadOnlyAdmin[Reminder]):
    """Who was owed which reminder about which case, and what became of it."""

    list_display = ["case", "what", "due_on", "recipient", "owed_on", "state", "reason"]
    list_filter = [
        "state",
        RungFilter,
        ("case__office__ministry", admin.RelatedOnlyFieldListFilter),
    ]
    list_select_related = ["case", "recipient"]
    date_hierarchy = "owed_on"
    search_fields = ["case__number", "case__subject", "recipient__username", "recipient__last_name"]
    number_fields = ["case__number", "case__zaaknummer"]
    fields = [
        "case",
        "what",
        "due_on",
        "recipient",
        "owed_on",
        ("state", "reason"),
        ("sent_by", "note"),
        ("planned_at", "not_before", "mail"),
    ]

    @admin.display(description=_("What to do"), ordering="rung")
    def what(self, reminder: Reminder) -> str:
        """What the reminder asks of its recipient; the code for one of before this was kept."""
        return reminder.asks or reminder.rung
