"""When a case reminds whom: the rules, and what they mean for a case of one's choice."""

from __future__ import annotations

from django.contrib import admin
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from tracker.admin.readonly import ReadOnlyAdmin
from tracker.admin.rows import RowsAdmin
from tracker.models import NotificationPreference, ReminderRule


@admin.register(ReminderRule)
class ReminderRuleAdmin(RowsAdmin[ReminderRule]):
    """The ladder; who gets what when for a case is one link away."""

    list_display = ["asks", "kind", "stage", "offset", "every", "active"]
    list_filter = ["active", "stage", "kind"]
    search_fields = ["code", "asks"]
    readonly_fields = ["preview"]
    fieldsets = [
        (None, {"fields": ["code", "asks", "active", "preview"]}),
        (_("When"), {"fields": ["kind", "stage", ("offset", "every"), "condition", "decides"]}),
        (_("For whom"), {"fields": ["to_owner", "to_coordinator", "to_director"]}),
        (None, {"fields": ["position", "source"]}),
    ]

    @admin.display(description=_("who gets what when"))
    def preview(self, rule: ReminderRule) -> SafeString:
        """The way to the page that shows it for a case."""
        address = reverse("reminder-preview", query={"regel": rule.code} if rule.code else None)
        text = _("Show the course of reminders for a case")
        return format_html('<a href="{}">{}</a>', address, text)


@admin.register(NotificationPreference)
class NotificationPreferenceAdmin(
    ReadOnlyAdmin[NotificationPreference], RowsAdmin[NotificationPreference]
):
    """How everybody wants to be reminded; they say so themselves on their own page."""

    list_display = ["user", "digest", "quiet", "morning", "evening"]
    list_filter = ["digest", "quiet"]
    list_select_related = ["user"]
    search_fields = ["user__username", "user__last_name"]
    fields = ["user", "digest", "quiet", ("morning", "evening"), "muted"]
