"""What every list is narrowed by: what was filled in well; the rest is named and left out."""

from __future__ import annotations

import datetime as dt
from typing import Any

import django_filters as filters
from django.db.models import QuerySet
from django.http import QueryDict

from tracker.models import User
from tracker.web.lists.form import ListForm


class ListFilter(filters.FilterSet):
    """The filters above one list, as `user` may use them on a day."""

    class Meta:
        fields: list[str] = []
        form = ListForm

    def __init__(
        self, data: QueryDict, queryset: QuerySet[Any], *, today: dt.date, user: User
    ) -> None:
        super().__init__(data, queryset)
        self.today, self.user = today, user

    def filter_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """The rows of the list, narrowed by what was filled in well."""
        cleaned = self.form.cleaned_data
        for name in self.filters.keys() & cleaned.keys():
            queryset = self.filters[name].filter(queryset, cleaned[name])
        return queryset

    def refuse(self, name: str, sentences: tuple[str, ...]) -> None:
        """Say at the field what of it did not count."""
        if sentences:
            self.form.add_error(name, [*sentences])
