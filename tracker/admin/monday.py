"""Who was told of which Monday list; made by the tick and read here."""

from __future__ import annotations

from django.contrib import admin

from tracker.admin.readonly import ReadOnlyAdmin
from tracker.models import MondayNotice


@admin.register(MondayNotice)
class MondayNoticeAdmin(ReadOnlyAdmin[MondayNotice]):
    """The ledger of the Friday mail."""

    list_display = ["monday", "recipient", "mail"]
    list_select_related = ["recipient", "mail"]
    date_hierarchy = "monday"
    search_fields = ["recipient__username", "recipient__last_name", "recipient__email"]
    fields = ["monday", "recipient", "mail"]
