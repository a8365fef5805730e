"""What a row of a list shows, on the page and in the CSV alike."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, IntegerField, OuterRef, Prefetch, Subquery
from django.db.models.functions import Coalesce, TruncDate
from django.utils.functional import Promise
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from tracker.deadlines import State
from tracker.models import Case, CaseActor, Citation, Reminder
from tracker.models.cases import CaseQuerySet
from tracker.models.labels import STATES

MEMBERS = Prefetch(
    "actors",
    queryset=CaseActor.objects.filter(relation__in=CaseActor.MEMBERS),
    to_attr="members",
)


@dataclass(frozen=True, slots=True)
class Row:
    """One case as a list shows it, as known on the day that the list speaks of."""

    case: Case
    state: State
    days_late: int
    members: str
    extended_on: dt.date | None
    reminded_on: dt.date | None
    cited: int

    @property
    def label(self) -> str | Promise:
        """The state in words."""
        return STATES[self.state]

    @property
    def members_linked(self) -> SafeString:
        """Who asks, each a link to what else they asked."""
        people: list[CaseActor] = getattr(self.case, "members", [])
        return format_html_join(
            ", ", '<a href="{}">{}</a>', ((one.get_absolute_url(), one) for one in people)
        )

    @property
    def office_linked(self) -> SafeString | str:
        """The bewindspersoon who answers, a link to what else waits there."""
        office = self.case.office
        return (
            format_html('<a href="{}">{}</a>', office.get_absolute_url(), office) if office else ""
        )

    @property
    def ministry(self) -> str:
        """The ministry that answers; empty while nobody is responsible."""
        return str(self.case.office.ministry) if self.case.office else ""

    @property
    def office(self) -> str:
        """The bewindspersoon who answers; empty while nobody is responsible."""
        return str(self.case.office) if self.case.office else ""


def listed(cases: CaseQuerySet[Case], today: dt.date) -> CaseQuerySet[Case]:
    """The cases with all that a row needs, in a number of queries that does not grow."""
    reminded = (
        Reminder.objects.filter(case=OuterRef("pk"), mail__sent_at__date__lte=today)
        .order_by("-mail__sent_at")
        .values(day=TruncDate("mail__sent_at"))[:1]
    )
    cited = (
        Citation.objects.filter(means=OuterRef("number"))
        .order_by()
        .values("means")
        .annotate(many=Count("document", distinct=True))
        .values("many")
    )
    return (
        cases.with_state(today)
        .for_listing()
        .defer("body", "search")
        .annotate(
            reminded_on=Subquery(reminded),
            cited=Coalesce(Subquery(cited, output_field=IntegerField()), 0),
        )
        .prefetch_related(MEMBERS)
    )


def rows(cases: Iterable[Any], today: dt.date) -> Iterator[Row]:
    """The rows of cases that came from `listed`."""
    for case in cases:
        known = case.facts.known_on(today)
        yield Row(
            case=case,
            state=State(case.state),
            days_late=case.days_late,
            members=", ".join(map(str, case.members)),
            extended_on=known.extended_on,
            reminded_on=case.reminded_on,
            cited=case.cited,
        )
