"""The reminder log."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.contrib.admin.options import ModelAdmin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from tracker.admin.filters import ChoiceFilter
from tracker.admin.readonly import ReadOnlyAdmin
from tracker.models import Reminder
from tracker.reminders.policy import LADDER, asks_of


class RungFilter(ChoiceFilter):
    """The steps of the ladder by what they ask, a repeated one once."""

    title = _("rung")
    parameter_name = "rung"

    def lookups(self, request: HttpRequest, model_admin: ModelAdmin[Any]) -> list[tuple[str, str]]:
        return [(rung.code, rung.asks) for rung in LADDER]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        chosen = self.value()
        return queryset.filter(rung__regex=rf"^{chosen}(-\d+)?$") if chosen else queryset


@admin.register(Reminder)
class ReminderAdmin(ReadOnlyAdmin[Reminder]):
    """Who was owed which reminder about which case, and what became of it."""

    list_display = ["case", "asks", "due_on", "recipient", "owed_on", "state", "reason"]
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
        "asks",
        "due_on",
        "recipient",
        "owed_on",
        ("state", "reason"),
        ("planned_at", "mail"),
    ]

    @admin.display(description=_("What to do"), ordering="rung")
    def asks(self, reminder: Reminder) -> str:
        """What the reminder asks of its recipient."""
        return asks_of(reminder.rung)
