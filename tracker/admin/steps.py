"""The template of steps, and the steps of every case."""

from __future__ import annotations

from django.contrib import admin

from tracker.admin.desk import DeskAdmin
from tracker.admin.readonly import ReadOnlyAdmin
from tracker.models import InternalStep, StepTemplate


@admin.register(StepTemplate)
class StepTemplateAdmin(DeskAdmin[StepTemplate]):
    """The steps that a new case of each kind gets. What was planned already stays as it is."""

    list_display = ["name", "kind", "days_before", "co_signing", "active"]
    list_filter = ["kind", "active"]


@admin.register(InternalStep)
class InternalStepAdmin(ReadOnlyAdmin[InternalStep]):
    """The steps of every case."""

    list_display = ["case", "name", "days_before", "ministry", "done_on", "done_by"]
    list_filter = [("ministry", admin.RelatedOnlyFieldListFilter)]
    list_select_related = ["case", "ministry", "done_by"]
    search_fields = ["name", "case__number", "case__subject"]
    number_fields = ["case__number", "case__zaaknummer"]
