"""What a list can be narrowed by. The state is not stored: it is asked of the clock."""

from __future__ import annotations

import datetime as dt
from typing import Any

import django_filters as filters
from django.db.models import Q
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from tracker.deadlines import LATE, PRESSING, UNSETTLED, State
from tracker.models import Case, Ministry, Office, User
from tracker.models.cases import CaseQuerySet
from tracker.models.labels import STATES
from tracker.search.listing import answering
from tracker.search.query import read
from tracker.web.day_fields import DayField
from tracker.web.lists.filterset import ListFilter
from tracker.web.lists.form import GroupedListForm
from tracker.web.lists.rows import listed

FIRST_STAGE, SECOND_STAGE = "eerste", "uitstel"
ME, NOBODY = "mij", "niemand"
ALL = _("all")
SEARCH_HELP = _("As in the search: “words together”, OR between two, - before what is not wanted.")
SEVERAL = {"te_laat": LATE, "lopend": UNSETTLED}
"""Names for several states together."""


def states(*several: tuple[str, Any], only: frozenset[State] = frozenset(State)) -> list[Any]:
    """The choices for the state: names for several together, then each state."""
    return [*several, *((state.value, STATES[state]) for state in State if state in only)]


class DayFilter(filters.Filter):
    """A filter on a date, typed or picked."""

    field_class = DayField


class CaseFilter(ListFilter):
    """What every list of cases has: words or a number, who answers, the year."""

    q = filters.CharFilter(
        label=_("Number, name or word"), help_text=SEARCH_HELP, method="with_words"
    )
    ministerie = filters.ModelChoiceFilter(
        label=_("Ministry"),
        field_name="office__ministry",
        empty_label=ALL,
    )
    bewindspersoon = filters.ModelChoiceFilter(
        label=_("Bewindspersoon"),
        field_name="office",
        empty_label=ALL,
    )
    jaar = filters.ChoiceFilter(label=_("Year"), field_name="started_on__year", empty_label=ALL)

    def __init__(
        self, data: QueryDict, queryset: CaseQuerySet[Any], *, today: dt.date, user: User
    ) -> None:
        super().__init__(data, listed(queryset, today), today=today, user=user)
        offices = Office.objects.filter(cases__in=queryset.order_by().values("pk")).distinct()
        self.filters["ministerie"].extra["queryset"] = Ministry.objects.filter(
            offices__in=offices
        ).distinct()
        self.filters["bewindspersoon"].extra["queryset"] = offices
        self.filters["jaar"].extra["choices"] = [
            (day.year, day.year) for day in queryset.dates("started_on", "year", order="DESC")
        ]

    def with_words(
        self, queryset: CaseQuerySet[Case], _name: str, value: str
    ) -> CaseQuerySet[Case]:
        """A number in any notation means that case; anything else, what a search means by it."""
        found, notes = answering(queryset, read(value), user=self.user, today=self.today)
        self.refuse("q", notes)
        return found


class QuestionFilter(CaseFilter):
    """Lists of question sets: also where they stand, when they are due and who has them."""

    stand = filters.ChoiceFilter(
        label=_("State"),
        choices=states(("te_laat", _("all that are late")), ("lopend", _("all that are open"))),
        method="in_state",
        empty_label=ALL,
    )
    termijn_van = DayFilter(label=_("Due from"), field_name="due_on", lookup_expr="gte")
    termijn_tot = DayFilter(label=_("Due until"), field_name="due_on", lookup_expr="lte")
    fase = filters.ChoiceFilter(
        label=_("Term"),
        choices=[(FIRST_STAGE, _("first term")), (SECOND_STAGE, _("after uitstelbericht"))],
        method="in_stage",
        empty_label=ALL,
    )
    behandelaar = filters.ChoiceFilter(label=_("Who has it"), method="with_owner", empty_label=ALL)

    def __init__(
        self, data: QueryDict, queryset: CaseQuerySet[Case], *, today: dt.date, user: User
    ) -> None:
        super().__init__(data, queryset, today=today, user=user)
        if not self.user.at_desk:
            del self.filters["behandelaar"]
            return
        owners = User.objects.filter(cases__in=queryset.order_by().values("pk")).distinct()
        self.filters["behandelaar"].extra["choices"] = [
            (ME, _("me")),
            (NOBODY, _("nobody")),
            *((str(owner.pk), str(owner)) for owner in owners.exclude(pk=self.user.pk)),
        ]

    def in_state(self, queryset: CaseQuerySet[Case], _name: str, value: str) -> CaseQuerySet[Case]:
        """One state, or several under one name."""
        return queryset.filter(Q(state__in=SEVERAL.get(value, [value])))

    def in_stage(self, queryset: CaseQuerySet[Case], _name: str, value: str) -> CaseQuerySet[Case]:
        """Before an uitstelbericht, or after one."""
        extended = Q(extended_on__lte=self.today)
        return queryset.filter(extended if value == SECOND_STAGE else ~extended)

    def with_owner(
        self, queryset: CaseQuerySet[Case], _name: str, value: str
    ) -> CaseQuerySet[Case]:
        """Mine, nobody's, or a colleague's."""
        if value == NOBODY:
            return queryset.filter(owner=None)
        return queryset.filter(owner=self.user.pk if value == ME else int(value))


class OverdueFilter(QuestionFilter):
    """The overdue view: only the states that press, and grouped."""

    stand = filters.ChoiceFilter(
        label=_("State"),
        choices=states(("te_laat", _("all that are late")), only=PRESSING),
        method="in_state",
        empty_label=ALL,
    )

    class Meta(QuestionFilter.Meta):
        form = GroupedListForm
