"""Units of a ministry, and who is away from them."""

from __future__ import annotations

from django.contrib import admin

from tracker.admin.filters import HoldsFilter
from tracker.admin.rows import RowsAdmin
from tracker.models import Absence, Unit


@admin.register(Unit)
class UnitAdmin(RowsAdmin[Unit]):
    """Directies and afdelingen, each with who directs it."""

    list_display = ["name", "ministry", "parent", "director", "valid_from", "valid_until"]
    list_filter = [HoldsFilter, ("ministry", admin.RelatedOnlyFieldListFilter)]
    list_select_related = ["ministry", "parent", "director"]
    search_fields = ["name", "ministry__name", "ministry__code"]
    autocomplete_fields = ["ministry", "parent", "director"]


@admin.register(Absence)
class AbsenceAdmin(RowsAdmin[Absence]):
    """Who is away, and who replaces them."""

    list_display = ["user", "first_day", "last_day", "replacement"]
    list_filter = [("user__ministry", admin.RelatedOnlyFieldListFilter)]
    list_select_related = ["user", "replacement"]
    date_hierarchy = "first_day"
    search_fields = ["user__username", "user__last_name", "replacement__last_name"]
    autocomplete_fields = ["user", "replacement"]
