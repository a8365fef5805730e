"""What happened in and around a dossier, as dated events; one query whatever their number."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import CharField, Exists, F, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Cast
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from tracker.deadlines import Outcome
from tracker.models import Case, CaseDocument, Citation, Document, Kind, User
from tracker.models.cases import CaseQuerySet
from tracker.models.dossiers import within

EXTENSION, ANSWERED, DROPPED, DOCUMENT = "extension", "answered", "dropped", "document"
KINDS: dict[str, str | Promise] = {
    **dict(Kind.choices),
    EXTENSION: _("uitstelbericht"),
    ANSWERED: _("answer"),
    DROPPED: _("withdrawn or transferred"),
    DOCUMENT: _("document"),
}
"""The kinds of event that a timeline can be limited to."""

OUTCOMES = {
    ANSWERED: [Outcome.ANSWERED],
    DROPPED: [Outcome.WITHDRAWN, Outcome.TRANSFERRED],
}
TOLD = [CaseDocument.Role.QUESTION, CaseDocument.Role.EXTENSION, CaseDocument.Role.TEXT]
"""Documents in these roles are what an event of their case is about; they are no second event."""

Row = tuple[dt.date, str, int]
"""The day, the kind of event, and the key of its case; of its document when it is `DOCUMENT`."""


@dataclass(frozen=True, slots=True)
class Event:
    """One event as the timeline shows it."""

    on: dt.date
    what: str | Promise
    title: str
    display: str
    url: str


def events_of(
    dossier: str, user: User, kinds: Iterable[str], *, oldest_first: bool
) -> QuerySet[Any, Row]:
    """The events of a dossier, by its canonical number, that `user` may see."""
    branches = [*_branches(dossier, user, set(kinds))]
    first, *others = branches
    order = ("on", "what", "key") if oldest_first else ("-on", "what", "-key")
    return first.union(*others).order_by(*order)


def shown_events(rows: Iterable[Row]) -> list[Event]:
    """The events with their cases and documents, in two queries."""
    asked = list(rows)
    cases = Case.objects.defer("body", "search").in_bulk(
        [key for _on, what, key in asked if what != DOCUMENT]
    )
    documents = Document.objects.defer("text", "search", "links").in_bulk(
        [key for _on, what, key in asked if what == DOCUMENT]
    )
    return [
        _of_document(on, documents[key]) if what == DOCUMENT else _of_case(on, what, cases[key])
        for on, what, key in asked
    ]


def _of_case(on: dt.date, what: str, case: Case) -> Event:
    return Event(on, KINDS[what], case.subject, case.display, case.get_absolute_url())


def _of_document(on: dt.date, document: Document) -> Event:
    url = document.get_absolute_url()
    return Event(on, document.get_kind_display(), str(document), document.display, url)


def _branches(dossier: str, user: User, kinds: set[str]) -> Iterator[QuerySet[Any, Row]]:
    """A branch of the UNION for each way to be in a dossier and each kind of event."""
    into = Citation.objects.filter(within("means", dossier)).order_by()
    sources = [*_cases(dossier, into, Case.objects.visible_to(user))]
    for cases in sources:
        yield from _of_cases(cases, kinds)
    if DOCUMENT in kinds:
        documents = Document.objects.visible_to(user)
        loose = documents.filter(~Exists(_told()), dated_on__isnull=False)
        answers = CaseDocument.objects.filter(role=CaseDocument.Role.ANSWER)
        for own in (
            loose.filter(within("identifier", dossier)),
            loose.filter(dossier__number=dossier),
            loose.filter(pk__in=into.values("document")),
            *(loose.filter(pk__in=answers.filter(case__in=x).values("document")) for x in sources),
        ):
            yield _rows(own, "dated_on", Value(DOCUMENT))


def _told() -> QuerySet[CaseDocument]:
    """What a case tells already; of its answers, the one that settled it."""
    settling = Q(role=CaseDocument.Role.ANSWER, case__settled_on=OuterRef("dated_on"))
    links = CaseDocument.objects.filter(document=OuterRef("pk"))
    return links.filter(Q(role__in=TOLD) | settling)


def _cases(
    dossier: str, into: QuerySet[Citation], cases: CaseQuerySet[Case]
) -> Iterator[CaseQuerySet[Case]]:
    """The cases in a dossier, those that cite it, and those whose document does."""
    hanging = CaseDocument.objects.filter(document__in=into.values("document"))
    yield cases.filter(within("number", dossier))
    yield cases.filter(pk__in=into.values("case"))
    yield cases.filter(pk__in=hanging.values("case"))


def _of_cases(cases: CaseQuerySet[Case], kinds: set[str]) -> Iterator[QuerySet[Any, Row]]:
    begun = [kind for kind in Kind.values if kind in kinds]
    if begun:
        yield _rows(cases.filter(kind__in=begun, started_on__isnull=False), "started_on", F("kind"))
    if EXTENSION in kinds:
        yield _rows(cases.filter(extended_on__isnull=False), "extended_on", Value(EXTENSION))
    for what, outcomes in OUTCOMES.items():
        if what in kinds:
            yield _rows(cases.filter(outcome__in=outcomes), "settled_on", Value(what))


def _rows(rows: QuerySet[Any], day: str, what: F | Value) -> QuerySet[Any, Row]:
    named = rows.order_by().annotate(on=F(day), what=Cast(what, CharField()), key=F("pk"))
    told: QuerySet[Any, Row] = named.values_list("on", "what", "key")
    return told
