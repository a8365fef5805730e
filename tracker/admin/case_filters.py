"""The side filters of lists of cases: state on the clock, and year."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.contrib.admin.options import ModelAdmin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from tracker.admin.filters import ChoiceFilter
from tracker.models.labels import STATES


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
