"""Waarom deze datum? The explanation of a case with all that is known: one for page, mail and API.

For many cases at once in a number of queries that does not grow.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db.models import Prefetch, QuerySet, prefetch_related_objects
from django.utils import timezone

from tracker import deadlines
from tracker.deadlines import Change, Handover, Paper, Provenance, Recess, Step
from tracker.models import Case, CaseDocument, DateChange, Kind, RecessPeriod
from tracker.models import Handover as HandoverRow

ON_A_CASE = CaseDocument.Role
STARTS = (ON_A_CASE.QUESTION, ON_A_CASE.ANSWER, ON_A_CASE.TEXT)
"""The documents in which a start is read, the likeliest first."""
START_WORDS = {
    Case.StartSource.DOCUMENT: "de datum ‘ingezonden’",
    Case.StartSource.PERSON: "met de hand ingevoerd",
    Case.StartSource.OPEN_DATA: "open data van de Kamer, Zaak.GestartOp",
}

Recesses = Mapping[str, Sequence[Recess]]


def load_recesses() -> Recesses:
    """The recess periods by chamber."""
    found = defaultdict(list)
    for row in RecessPeriod.objects.all():
        found[row.chamber].append(Recess(row.name, row.first_day, row.last_day))
    return found


def papers() -> QuerySet[CaseDocument]:
    """The documents of cases as links, without what they say."""
    unread = ("document__text", "document__search", "document__links")
    return CaseDocument.objects.select_related("document").defer(*unread)


def known_of(case: str = "") -> tuple[Prefetch[Any], ...]:
    """What `because` reads of a case, to prefetch; `case` leads to it (`case__`)."""
    changes = DateChange.objects.select_related("by").order_by("at", "pk")
    handovers = HandoverRow.objects.select_related("from_office", "to_office").order_by("on", "pk")
    return (
        Prefetch(f"{case}document_links", papers()),
        Prefetch(f"{case}date_changes", changes),
        Prefetch(f"{case}handovers", handovers),
    )


def because_of(cases: Sequence[Case], today: dt.date) -> dict[int, list[Step]]:
    """Why the dates of many cases are what they are, by primary key; they need their `policy`."""
    prefetch_related_objects(cases, *known_of())
    recesses = load_recesses()
    return {case.pk: because(case, today, recesses=recesses) for case in cases}


def because(case: Case, today: dt.date, *, recesses: Recesses | None = None) -> list[Step]:
    """Why the dates of one case are what they are."""
    shown = load_recesses() if recesses is None else recesses
    return deadlines.explain(
        case.facts,
        today,
        term=case.policy.term if case.policy else None,
        recesses=shown.get(case.chamber, ()),
        provenance=provenance(case),
    )


def as_data(steps: Iterable[Step]) -> list[dict[str, str | None]]:
    """The steps as JSON takes them."""
    return [step.as_data for step in steps]


def provenance(case: Case) -> Provenance:
    """Where the dates of a case come from."""
    prefetch_related_objects([case], *known_of())
    links = list(case.document_links.all())
    return Provenance(
        start=_start(case, links),
        notices=tuple(_paper(link) for link in links if link.role == ON_A_CASE.EXTENSION),
        changes=tuple(_change(row) for row in case.date_changes.all()),
        handovers=tuple(_handover(row) for row in case.handovers.all()),
        agreed_ground=case.agreed_ground,
        kamer_due_on=case.kamer_due_on,
    )


def _start(case: Case, papers: Sequence[CaseDocument]) -> Paper:
    """Where the start was read: in which document, where there is one."""
    source = Case.StartSource(case.start_source)
    words = START_WORDS[source]
    if source is Case.StartSource.OPEN_DATA and case.kind == Kind.COMMITMENT:
        return Paper("open data van de Kamer, Toezegging.Aanmaakdatum")
    if source is Case.StartSource.DOCUMENT:
        for role in STARTS:
            for link in papers:
                if link.role == role:
                    read = _paper(link)
                    return Paper(f"{words} in {read.title}", read.url)
    return Paper(words)


def _paper(link: CaseDocument) -> Paper:
    document = link.document
    return Paper(str(document), document.get_absolute_url(), document.dated_on)


def _change(row: DateChange) -> Change:
    return Change(
        field=row.field,
        was=row.was,
        became=row.became,
        on=timezone.localdate(row.at),
        by=str(row.by or ""),
        why=row.reason,
    )


def _handover(row: HandoverRow) -> Handover:
    return Handover(on=row.on, was=str(row.from_office or ""), became=str(row.to_office))
