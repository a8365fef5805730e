"""Citations as pages show them: what a text refers to, and what refers to a number."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from django.utils.functional import Promise

from tracker.citations import parse
from tracker.deadlines import State
from tracker.models import Case, CaseDocument, Citation, Document, Dossier
from tracker.models.cases import CaseQuerySet
from tracker.models.documents import DocumentQuerySet
from tracker.models.labels import STATES
from tracker.search.addresses import permanent_address
from tracker.web.passages import Passage, passage


@dataclass(frozen=True, slots=True)
class Reference:
    """A number that a text refers to: how it is shown, where it leads, what is known under it."""

    number: str
    display: str
    url: str
    title: str
    mentions: list[Citation]


class CitingCase(NamedTuple):
    """A case whose document refers to something, and where it stands."""

    case: Case
    state: State
    label: str | Promise


@dataclass(frozen=True, slots=True)
class Citing:
    """A document that refers to a number, the cases it hangs on, and the passages."""

    document: Document
    cases: list[CitingCase]
    first: int
    passages: list[Passage]


def references(citations: Iterable[Citation]) -> list[Reference]:
    """The numbers that `citations` mean, each once, in the order in which they occur."""
    mentions: dict[str, list[Citation]] = {}
    for citation in citations:
        mentions.setdefault(citation.means, []).append(citation)
    titles = _titles(mentions)
    found = []
    for number, several in mentions.items():
        display, url = shown(number)
        found.append(Reference(number, display, url, titles.get(number, ""), several))
    return found


def shown(number: str) -> tuple[str, str]:
    """How a canonical number is written for people, and its page if it has one."""
    identifier = parse(number)
    return (identifier.display, permanent_address(identifier)) if identifier else (number, "")


def citing(
    numbers: Iterable[str],
    documents: DocumentQuerySet,
    cases: CaseQuerySet[Case],
    today: dt.date,
) -> list[Citing]:
    """The documents among `documents` that refer to one of `numbers`, newest first."""
    found: dict[int, list[Citation]] = {}
    for citation in Citation.objects.filter(means__in=list(numbers), document__in=documents):
        found.setdefault(citation.document_id, []).append(citation)
    rows = documents.filter(pk__in=found).order_by("-dated_on", "pk")
    hanging = _cases_of(found, cases, today)
    return [
        Citing(
            document,
            hanging.get(document.pk, []),
            found[document.pk][0].pk,
            [passage(document.text, one.start, one.end) for one in found[document.pk]],
        )
        for document in rows
    ]


def _cases_of(
    documents: Iterable[int], cases: CaseQuerySet[Case], today: dt.date
) -> dict[int, list[CitingCase]]:
    links = CaseDocument.objects.filter(document__in=list(documents), case__in=cases)
    hanging: dict[int, list[CitingCase]] = {}
    for link in links.select_related("case"):
        state = link.case.state_on(today)
        one = CitingCase(link.case, state, STATES[state])
        if one not in hanging.setdefault(link.document_id, []):
            hanging[link.document_id].append(one)
    return hanging


def _titles(numbers: Iterable[str]) -> dict[str, str]:
    """What is registered under these numbers."""
    asked = list(numbers)
    titles = dict(Dossier.objects.filter(number__in=asked).values_list("number", "title"))
    for case in Case.objects.filter(number__in=asked).only("number", "subject"):
        titles[case.number] = case.subject
    for case in Case.objects.filter(zaaknummer__in=asked).only("zaaknummer", "subject"):
        titles[case.zaaknummer] = case.subject
    return titles
