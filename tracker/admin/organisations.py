"""Ministries, offices with their holders, and budget chapters."""

from __future__ import annotations

from django.contrib import admin
from django.contrib.admin import TabularInline

from tracker.admin.dates import PLAUSIBLE_DATES
from tracker.admin.desk import DeskAdmin
from tracker.admin.filters import HoldsFilter
from tracker.models import BudgetChapter, Ministry, Office, OfficeHolding


class HoldingInline(TabularInline[OfficeHolding, Office]):
    """Who held the office, each for a period."""

    model = OfficeHolding
    extra = 0
    formfield_overrides = PLAUSIBLE_DATES
    fields = ["person", "valid_from", "valid_until", "source"]
    autocomplete_fields = ["person"]


@admin.register(Ministry)
class MinistryAdmin(DeskAdmin[Ministry]):
    """Ministries, each for as long as it exists under one name."""

    list_display = ["code", "name", "valid_from", "valid_until", "successor"]
    list_display_links = ["code", "name"]
    list_filter = [HoldsFilter]
    list_select_related = ["successor"]
    search_fields = ["code", "name"]
    autocomplete_fields = ["successor"]


@admin.register(Office)
class OfficeAdmin(DeskAdmin[Office]):
    """The posts of ministers and staatssecretarissen."""

    list_display = ["name", "ministry", "valid_from", "valid_until", "successor"]
    list_filter = [HoldsFilter, ("ministry", admin.RelatedOnlyFieldListFilter)]
    list_select_related = ["ministry", "successor"]
    search_fields = ["name", "ministry__name", "ministry__code"]
    autocomplete_fields = ["ministry", "successor"]
    inlines = [HoldingInline]


@admin.register(BudgetChapter)
class BudgetChapterAdmin(DeskAdmin[BudgetChapter]):
    """The chapters of the national budget."""

    list_display = ["number", "name", "ministry_code"]
    list_display_links = ["number", "name"]
    search_fields = ["number", "name", "ministry_code"]
