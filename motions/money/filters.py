"""What the money can be narrowed by: the proposal, or one of its sums."""

from __future__ import annotations

import datetime as dt

import django_filters as filters
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import QueryDict
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from motions.models import MoneyLink, SpendingLine, SpendingProposal
from tracker.models import Citation, User
from tracker.search.listing import holding
from tracker.search.query import read
from tracker.web.lists.filters import ALL, SEARCH_HELP
from tracker.web.lists.filterset import ListFilter
from tracker.web.lists.form import ListForm

PARTNERS = {
    "open": (_("still to be chosen"), Q(partners__len=0)),
    "een": (_("one partner"), Q(partners__len=1)),
    "onverdeeld": (_("several, undivided"), Q(partners__len__gt=1)),
}
"""What the filter on the partner of a sum is called, and what it asks of that sum."""


class MoneyForm(ListForm):
    """The form above the money, which has no day that it is known on."""

    field_order = ["q", "jaar", "eenheid", "fonds", "zekerheid", "partner", "per"]

    op = None  # type: ignore[assignment]  # Django's way to leave out an inherited field


class MoneyFilter(ListFilter):
    """Proposals by their text, year and unit; by fund, certainty and partner of one same sum."""

    q = filters.CharFilter(
        label=_("Number, name or word"), help_text=SEARCH_HELP, method="with_words"
    )
    jaar = filters.ChoiceFilter(label=_("Year"), field_name="year", empty_label=ALL)
    eenheid = filters.ChoiceFilter(label=_("Unit"), field_name="unit", empty_label=ALL)
    fonds = filters.ChoiceFilter(label=_("Fund"), method="on_sum", empty_label=ALL)
    zekerheid = filters.ChoiceFilter(
        label=_("Certainty"),
        choices=SpendingLine.Certainty.choices,
        method="on_sum",
        empty_label=ALL,
    )
    partner = filters.ChoiceFilter(
        label=_("Partner"),
        choices=[(name, label) for name, (label, _asked) in PARTNERS.items()],
        method="on_sum",
        empty_label=ALL,
    )

    class Meta(ListFilter.Meta):
        form = MoneyForm

    def __init__(
        self, data: QueryDict, queryset: QuerySet[SpendingProposal], *, today: dt.date, user: User
    ) -> None:
        super().__init__(data, queryset.prefetch_related("lines"), today=today, user=user)
        funds = SpendingLine.objects.filter(proposal__in=queryset.order_by().values("pk"))
        for name, rows, field in (
            ("jaar", queryset, "-year"),
            ("eenheid", queryset, "unit"),
            ("fonds", funds, "fund"),
        ):
            values = rows.order_by(field).values_list(field.lstrip("-"), flat=True).distinct()
            self.filters[name].extra["choices"] = [(one, one) for one in values if one]

    def filter_queryset(self, queryset: QuerySet[SpendingProposal]) -> QuerySet[SpendingProposal]:
        """Also: all that is asked of a sum must hold of the same one."""
        found = super().filter_queryset(queryset)
        asked = self._asked_of_a_sum()
        sums = SpendingLine.objects.filter(asked, proposal=OuterRef("pk"))
        return found.filter(Exists(sums)) if asked else found

    def on_sum(
        self, queryset: QuerySet[SpendingProposal], _name: str, _value: str
    ) -> QuerySet[SpendingProposal]:
        """Asked of the sums, when all filters are known."""
        return queryset

    def _asked_of_a_sum(self) -> Q:
        chosen = self.form.cleaned_data
        asked = Q()
        if chosen.get("fonds"):
            asked &= Q(fund=chosen["fonds"])
        if chosen.get("zekerheid"):
            asked &= Q(certainty=chosen["zekerheid"])
        if chosen.get("partner"):
            asked &= PARTNERS[chosen["partner"]][1]
        return asked

    def with_words(
        self, queryset: QuerySet[SpendingProposal], _name: str, value: str
    ) -> QuerySet[SpendingProposal]:
        """A number means the proposals that belong to it or cite it; words stand in the form."""
        query = read(value)
        if query.filters or query.notes:
            self.refuse(
                "q",
                query.notes
                or (gettext("This list has no such filter; only the words were looked for."),),
            )
        if query.identifiers:
            numbers = [one.canonical for one in query.identifiers]
            linked = Q(case__number__in=numbers) | Q(document__identifier__in=numbers)
            links = MoneyLink.objects.visible_to(self.user).filter(linked)
            citing = Citation.objects.filter(means__in=numbers).values("document")
            return queryset.filter(Q(pk__in=links.values("proposal")) | Q(document__in=citing))
        if not query.clauses:
            return queryset
        words = holding("document__search", query)
        return queryset.filter(words | Q(title__icontains=value.strip()))
