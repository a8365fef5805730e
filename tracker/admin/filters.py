"""The side filters of lists: state on the clock, year, and what still holds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.contrib import admin
from django.contrib.admin.options import IncorrectLookupParameters, ModelAdmin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from tracker.models.labels import STATES
from tracker.services.today import today


class ChoiceFilter(admin.SimpleListFilter):
    """A filter that knows its values; any other one in the address is refused, not looked up."""

    def value(self) -> str | None:
        """The chosen value; raises IncorrectLookupParameters for one that is not offered."""
        chosen = super().value()
        if chosen is not None and chosen not in {str(key) for key, _label in self.lookup_choices}:
            raise IncorrectLookupParameters
        return chosen


class StateFilter(ChoiceFilter):
    """Where the clock stands; the admin's queryset has the state of today."""

    title = _("state")
    parameter_name = "state"

    def lookups(self, request: HttpRequest, model_admin: ModelAdmin[Any]) -> list[tuple[str, str]]:
        return [(state.value, str(capfirst(label))) for state, label in STATES.items()]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        chosen = self.value()
        return queryset.filter(state=chosen) if chosen else queryset


class YearFilter(ChoiceFilter):
    """The calendar year in which a case was sent in."""

    title = _("year")
    parameter_name = "year"

    def lookups(
        self, request: HttpRequest, model_admin: ModelAdmin[Any]
    ) -> Iterator[tuple[str, str]]:
        days = model_admin.get_queryset(request).order_by().dates("started_on", "year", "DESC")
        return ((str(day.year), str(day.year)) for day in days)

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        chosen = self.value()
        return queryset.filter(started_on__year=int(chosen)) if chosen else queryset


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
