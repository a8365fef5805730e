"""What the lists of motions and commitments can be narrowed by beside the filters of every list."""

from __future__ import annotations

import datetime as dt
from typing import Any

import django_filters as filters
from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Exists, OuterRef, Q
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from motions.execution import Status
from motions.lists.rows import with_decision, with_execution
from motions.models import Commitment, Motion
from tracker.citations import Dossier, parse
from tracker.models import Ministry, User
from tracker.models.cases import CaseQuerySet
from tracker.models.dossiers import within
from tracker.web.lists.filters import ALL, CaseFilter, QuestionFilter
from tracker.web.lists.form import ListForm

UNDECIDED = "open"

EXECUTES = Motion.executors.through.objects.filter(motion=OuterRef("pk"))


class ExecutionForm(ListForm):
    """The form above a list of what is executed; where that stands comes after who does it."""

    field_order = [
        "q",
        "ministerie",
        "bewindspersoon",
        "besluit",
        "uitvoering",
        "dossier",
        *ListForm.field_order,
    ]


class DossierField(forms.CharField):
    """A dossier by its number in any notation; the value is the canonical number."""

    def clean(self, value: Any) -> str:
        """The number. Raises ValidationError for what is no dossier."""
        typed: str = super().clean(value)
        if not typed:
            return ""
        number = parse(typed)
        if not isinstance(number, Dossier):
            raise ValidationError(
                _("“%(typed)s” is not the number of a dossier, such as 21 501-20 or 36 045."),
                params={"typed": typed},
            )
        return number.canonical


class DossierFilter(filters.Filter):
    """A filter on what is numbered in a dossier."""

    field_class = DossierField


class MotionFilter(CaseFilter):
    """Lists of motions: also what the Kamer decided, who executes it, and where that stands."""

    ministerie = filters.ModelChoiceFilter(
        label=_("Ministry"), method="of_ministry", empty_label=ALL
    )
    besluit = filters.ChoiceFilter(
        label=_("Decision"),
        choices=[*Motion.Decision.choices, (UNDECIDED, _("not decided yet"))],
        method="with_decision",
        empty_label=ALL,
    )
    uitvoering = filters.ChoiceFilter(
        label=_("Execution"), field_name="standing", choices=Status.choices, empty_label=ALL
    )
    dossier = DossierFilter(label=_("Dossier"), method="in_dossier")

    class Meta(CaseFilter.Meta):
        form = ExecutionForm

    def __init__(
        self, data: QueryDict, queryset: CaseQuerySet[Motion], *, today: dt.date, user: User
    ) -> None:
        super().__init__(data, with_decision(queryset, today), today=today, user=user)
        motions = queryset.order_by().values("pk")
        self.filters["ministerie"].extra["queryset"] = Ministry.objects.filter(
            Q(pk__in=Ministry.objects.filter(offices__cases__in=motions).values("pk"))
            | Q(pk__in=Ministry.objects.filter(motions__in=motions).values("pk"))
        )

    def of_ministry(
        self, queryset: CaseQuerySet[Motion], _name: str, value: Ministry
    ) -> CaseQuerySet[Motion]:
        """The ministries that were named to execute it; without any, that of the bewindspersoon."""
        return queryset.filter(
            Exists(EXECUTES.filter(ministry=value))
            | (Q(office__ministry=value) & ~Exists(EXECUTES))
        )

    def with_decision(
        self, queryset: CaseQuerySet[Motion], _name: str, value: str
    ) -> CaseQuerySet[Motion]:
        """What the Kamer had decided by the day, or nothing yet."""
        return queryset.filter(Q(decided="" if value == UNDECIDED else value))

    def in_dossier(
        self, queryset: CaseQuerySet[Motion], _name: str, value: str
    ) -> CaseQuerySet[Motion]:
        """What is numbered in the dossier itself: 21501 does not hold 21501-20."""
        return queryset.filter(within("number", value)) if value else queryset


class CommitmentFilter(QuestionFilter):
    """The list of commitments: no rule gives them an uitstelbericht, but they are executed."""

    fase = None  # type: ignore[assignment]  # django-filter's way to leave out an inherited one
    uitvoering = filters.ChoiceFilter(
        label=_("Execution"), field_name="standing", choices=Status.choices, empty_label=ALL
    )

    class Meta(QuestionFilter.Meta):
        form = ExecutionForm

    def __init__(
        self, data: QueryDict, queryset: CaseQuerySet[Commitment], *, today: dt.date, user: User
    ) -> None:
        super().__init__(data, with_execution(queryset, today), today=today, user=user)
