"""The filter of the reminder log by what a reminder asks."""

from __future__ import annotations

from typing import Any

from django.contrib.admin.options import ModelAdmin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from tracker.admin.filters import ChoiceFilter
from tracker.models import ReminderRule
from tracker.models.reminders import BY_HAND
from tracker.reminders.announcement import RECESS


class RungFilter(ChoiceFilter):
    """The rules by what they ask, a repeated one once; and what no rule made."""

    title = _("rung")
    parameter_name = "rung"

    def lookups(self, request: HttpRequest, model_admin: ModelAdmin[Any]) -> list[tuple[str, str]]:
        rules = ReminderRule.objects.values_list("code", "asks")
        return [*rules, (RECESS.code, RECESS.asks), (BY_HAND, str(_("sent by hand")))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        chosen = self.value()
        if not chosen:
            return queryset
        rest = "-[0-9a-f]+" if chosen == BY_HAND else r"(--?\d+)?"
        return queryset.filter(rung__regex=rf"^{chosen}{rest}$")
