"""Terms and recess: what the clock runs on."""

from __future__ import annotations

from django.contrib import admin

from tracker.admin.desk import DeskAdmin
from tracker.admin.filters import HoldsFilter
from tracker.models import RecessPeriod, TermPolicy


@admin.register(TermPolicy)
class TermPolicyAdmin(DeskAdmin[TermPolicy]):
    """How long each kind of case may wait, by which article."""

    list_display = ["chamber", "kind", "days", "outer_days", "valid_from", "valid_until", "article"]
    list_display_links = ["chamber", "kind"]
    list_filter = [HoldsFilter, "chamber"]


@admin.register(RecessPeriod)
class RecessPeriodAdmin(DeskAdmin[RecessPeriod]):
    """The recess periods of both chambers."""

    list_display = ["name", "chamber", "first_day", "last_day"]
    list_filter = ["chamber"]
    date_hierarchy = "first_day"
    search_fields = ["name"]
