"""What the work lists can be narrowed by beside the filters of every list."""

from __future__ import annotations

import datetime as dt

import django_filters as filters
from django.db.models import Exists, OuterRef, Q
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from tracker.models import Assignment, Case, Kind, Unit, User
from tracker.models.cases import CaseQuerySet
from tracker.web.lists.filters import ALL, QuestionFilter
from tracker.web.lists.form import ListForm

MINE, REPLACING, WAITING = "mij", "vervanging", "aannemen"


class WorkForm(ListForm):
    """The form above a work list; what only work lists have stands first."""

    field_order = ["deel", "eenheid", "soort", *ListForm.field_order]


class WorkFilter(QuestionFilter):
    """Every kind of case that is open."""

    soort = filters.ChoiceFilter(
        label=_("Kind"), field_name="kind", choices=Kind.choices, empty_label=ALL
    )

    class Meta(QuestionFilter.Meta):
        form = WorkForm


class MyWorkFilter(WorkFilter):
    """Mine, what I replace somebody in, and what waits for my yes or no."""

    deel = filters.ChoiceFilter(
        label=_("Part"),
        choices=[
            (MINE, _("what I have")),
            (REPLACING, _("what I replace somebody in")),
            (WAITING, _("what I have not accepted yet")),
        ],
        method="in_part",
        empty_label=ALL,
    )

    def __init__(
        self, data: QueryDict, queryset: CaseQuerySet[Case], *, today: dt.date, user: User
    ) -> None:
        super().__init__(data, queryset, today=today, user=user)
        self.filters.pop("behandelaar", None)

    def in_part(self, queryset: CaseQuerySet[Case], _name: str, value: str) -> CaseQuerySet[Case]:
        """One part of what is on the list."""
        if value == WAITING:
            return queryset.filter(unaccepted())
        mine = Q(owner=self.user.pk)
        return queryset.filter(mine if value == MINE else ~mine)


class UnitWorkFilter(WorkFilter):
    """The work of a unit and its parts; which unit, the page has looked at already."""

    eenheid = filters.ModelChoiceFilter(label=_("Unit"), method="as_it_is", empty_label=ALL)

    def __init__(
        self, data: QueryDict, queryset: CaseQuerySet[Case], *, today: dt.date, user: User
    ) -> None:
        super().__init__(data, queryset, today=today, user=user)
        self.filters["eenheid"].extra["queryset"] = Unit.objects.watched_by(user).on(today)

    def as_it_is(
        self, queryset: CaseQuerySet[Case], _name: str, _value: Unit
    ) -> CaseQuerySet[Case]:
        """The rows are those of the unit already."""
        return queryset


def unaccepted() -> Exists:
    """Whether a case was given to somebody who has not accepted it yet."""
    return Exists(Assignment.objects.unaccepted().filter(case=OuterRef("pk")))
