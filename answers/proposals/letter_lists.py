"""The lists of letters: those that wait for a person, and those that one decided on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import replace

import django_filters as filters
from django.db.models import F, Func, IntegerField, Q, QuerySet
from django.db.models.fields.json import KT
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from answers.models import Proposal
from tracker.models import Document, User
from tracker.search.listing import holding
from tracker.search.query import read
from tracker.web.lists.columns import Column
from tracker.web.lists.filters import ALL, SEARCH_HELP
from tracker.web.lists.filterset import ListFilter
from tracker.web.lists.form import ListForm
from tracker.web.lists.listing import Listing

UNSHOWN = ("marks", "confirmed", "document__text", "document__search", "document__links")


class LetterForm(ListForm):
    """The form above the letters, which have no day that they are known on."""

    field_order = ["q", "soort", "per"]

    op = None  # type: ignore[assignment]  # Django's way to leave out an inherited field


class LetterFilter(ListFilter):
    """Letters by their text or number, and by kind."""

    q = filters.CharFilter(
        label=_("Number, name or word"), help_text=SEARCH_HELP, method="with_words"
    )
    soort = filters.ChoiceFilter(
        label=_("Kind"),
        field_name="document__kind",
        choices=Document.Kind.choices,
        empty_label=ALL,
    )

    class Meta(ListFilter.Meta):
        form = LetterForm

    def __init__(
        self, data: QueryDict, queryset: QuerySet[Proposal], *, today: dt.date, user: User
    ) -> None:
        length = Func(
            F("reading__warnings"), function="jsonb_array_length", output_field=IntegerField()
        )
        shown = queryset.select_related("document__received_by", "decided_by").defer(*UNSHOWN)
        shown = shown.annotate(case_number=KT("reading__case_number"), warnings=length)
        super().__init__(data, shown, today=today, user=user)

    def with_words(
        self, queryset: QuerySet[Proposal], _name: str, value: str
    ) -> QuerySet[Proposal]:
        """A number means the letter that has it or is about it; words stand in the letter."""
        query = read(value)
        if query.filters or query.notes:
            self.refuse(
                "q",
                query.notes
                or (gettext("This list has no such filter; only the words were looked for."),),
            )
        if query.identifiers:
            numbers = [one.canonical for one in query.identifiers]
            return queryset.filter(Q(case_number__in=numbers) | Q(document__identifier__in=numbers))
        return queryset.filter(holding("document__search", query))


def letters(proposals: Iterable[Proposal], _today: dt.date) -> Iterator[Proposal]:
    """The rows: proposals that came from `LetterFilter`."""
    return iter(proposals)


def _day(moment: dt.datetime | None) -> dt.date | None:
    return moment and timezone.localdate(moment)


COLUMNS: list[Column] = [
    (_("Letter"), str),
    (_("Kind"), lambda row: row.document.get_kind_display()),
    (_("Zaaknummer"), lambda row: row.case_number),
    (_("Warnings"), lambda row: row.warnings),
    (_("Received"), lambda row: _day(row.created_at)),
    (_("Received by"), lambda row: row.document.received_by),
]

WAITING = Listing(
    name="brieven",
    title=_("Letters to confirm"),
    lead=_("What was read waits here until a person has looked at it."),
    filterset=LetterFilter,
    order="-received",
    table="answers/_letter_rows.html",
    page="answers/letter_list.html",
    as_rows=letters,
    sorts={
        "kind": "document__kind",
        "number": "case_number",
        "warnings": "warnings",
        "received": "created_at",
    },
    tie="pk",
    columns=COLUMNS,
    desk_columns=(),
    nothing=_("No letters are waiting. Drop a letter to see what is read in it."),
)
HANDLED = replace(
    WAITING,
    name="brieven-behandeld",
    title=_("Letters that were handled"),
    order="-handled",
    sorts={**WAITING.sorts, "handled": "decided_at"},
    columns=[
        *COLUMNS,
        (_("Handled"), lambda row: _day(row.decided_at)),
        (_("How"), lambda row: row.get_state_display()),
        (_("Handled by"), lambda row: row.decided_by),
    ],
    nothing=_("No letter was handled yet."),
)
