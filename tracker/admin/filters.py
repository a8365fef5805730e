"""The side filters of lists: what a filter takes, and what still holds."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.contrib.admin.options import IncorrectLookupParameters, ModelAdmin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from tracker.services.today import today


class ChoiceFilter(admin.SimpleListFilter):
    """A filter that knows its values; any other one in the address is refused, not looked up."""

    def value(self) -> str | None:
        """The chosen value; raises IncorrectLookupParameters for one that is not offered."""
        chosen = super().value()
        if chosen is not None and chosen not in {str(key) for key, _label in self.lookup_choices}:
            raise IncorrectLookupParameters
        return chosen


class HoldsFilter(ChoiceFilter):
    """What holds today, of what has a period."""

    title = _("validity")
    parameter_name = "holds"

    def lookups(self, request: HttpRequest, model_admin: ModelAdmin[Any]) -> list[tuple[str, Any]]:
        return [("now", _("Today")), ("past", _("Not today"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        current = queryset.model._default_manager.on(today())
        match self.value():
            case "now":
                return queryset.filter(pk__in=current)
            case "past":
                return queryset.exclude(pk__in=current)
        return queryset
