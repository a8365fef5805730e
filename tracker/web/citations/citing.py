"""What refers to a number: the documents and cases, newest first, in their own words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from django.db.models import F
from django.db.models.functions import Coalesce
from django.utils.functional import Promise

from tracker.deadlines import State
from tracker.models import Case, CaseDocument, Citation, Document
from tracker.models.cases import CaseQuerySet
from tracker.models.documents import DocumentQuerySet
from tracker.models.labels import STATES
from tracker.web.citations.passages import Passage, in_sentence, passage
from tracker.web.citations.references import once

MOST = 50
"""How many places a page shows; of what is cited more, the newest."""

NEWEST = Coalesce("document__dated_on", "case__settled_on", "case__started_on")


class CitingCase(NamedTuple):
    """A case that refers to something itself or by its document, and where it stands."""

    case: Case
    state: State
    label: str | Promise


@dataclass(frozen=True, slots=True)
class Citing:
    """What refers to a number: a document with the cases it hangs on, or a case's own text."""

    document: Document | None
    cases: list[CitingCase]
    url: str
    parts: list[str] = field(default_factory=list)
    passages: list[Passage] = field(default_factory=list)


def citing(
    numbers: Iterable[str],
    documents: DocumentQuerySet,
    cases: CaseQuerySet[Case],
    today: dt.date,
) -> list[Citing]:
    """What among `documents` and `cases` refers to one of `numbers`, newest first."""
    found: dict[Document | Case, list[Citation]] = {}
    for citation in _newest(numbers, documents, cases):
        found.setdefault(citation.home, []).append(citation)
    hanging = _cases_of([one.pk for one in found if isinstance(one, Document)], cases, today)
    return [
        _of_document(home, several, hanging.get(home.pk, []))
        if isinstance(home, Document)
        else _of_case(home, several, today)
        for home, several in found.items()
    ]


def _newest(
    numbers: Iterable[str], documents: DocumentQuerySet, cases: CaseQuerySet[Case]
) -> list[Citation]:
    rows = (
        Citation.objects.filter(means__in=list(numbers))
        .standing_in(documents, cases)
        .select_related("document", "case")
        .defer("document__search", "document__links", "case__body", "case__search")
        .alias(newest=NEWEST)
        .order_by(F("newest").desc(nulls_last=True), "document", "case", "start")
    )
    return once(rows[:MOST])


def _of_document(document: Document, several: list[Citation], cases: list[CitingCase]) -> Citing:
    url = f"{document.get_absolute_url()}#c{several[0].pk}"
    passages = [passage(document.text, one.start, one.end) for one in several]
    return Citing(document, cases, url, passages=passages)


def _of_case(case: Case, several: list[Citation], today: dt.date) -> Citing:
    return Citing(
        None,
        [_standing(case, today)],
        case.get_absolute_url(),
        parts=list(dict.fromkeys(one.part for one in several)),
        passages=[in_sentence(one.sentence, one.as_written) for one in several],
    )


def _cases_of(
    documents: Iterable[int], cases: CaseQuerySet[Case], today: dt.date
) -> dict[int, list[CitingCase]]:
    links = CaseDocument.objects.filter(document__in=list(documents), case__in=cases)
    hanging: dict[int, list[CitingCase]] = {}
    for link in links.select_related("case").defer("case__body", "case__search"):
        one = _standing(link.case, today)
        if one not in hanging.setdefault(link.document_id, []):
            hanging[link.document_id].append(one)
    return hanging


def _standing(case: Case, today: dt.date) -> CitingCase:
    state = case.state_on(today)
    return CitingCase(case, state, STATES[state])
