"""What happened to the dates and the lead of cases: read here, made by the verbs."""

from __future__ import annotations

from django.contrib import admin

from tracker.admin.readonly import ReadOnlyAdmin
from tracker.models import DateChange, Handover


@admin.register(DateChange)
class DateChangeAdmin(ReadOnlyAdmin[DateChange]):
    """Corrections of dates, and lines that moved: who, when, why."""

    list_display = ["case", "field", "was", "became", "reason", "by", "at"]
    list_filter = ["field", ("case__office__ministry", admin.RelatedOnlyFieldListFilter)]
    list_select_related = ["case", "by"]
    date_hierarchy = "at"
    search_fields = ["case__number", "case__subject", "reason"]
    number_fields = ["case__number", "case__zaaknummer"]


@admin.register(Handover)
class HandoverAdmin(ReadOnlyAdmin[Handover]):
    """Who took over the lead from whom."""

    list_display = ["case", "on", "from_office", "to_office", "by"]
    list_filter = [("to_office__ministry", admin.RelatedOnlyFieldListFilter)]
    list_select_related = ["case", "from_office", "to_office", "by"]
    date_hierarchy = "on"
    search_fields = ["case__number", "case__subject", "reason"]
    number_fields = ["case__number", "case__zaaknummer"]
