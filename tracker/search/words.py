"""Finding by words: Dutch full text, every word as the beginning of one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.contrib.postgres.search import SearchQuery, SearchRank, SearchVector
from django.db.models import F, QuerySet

from tracker.models import Case, CaseDocument, Document, Dossier
from tracker.models.cases import CaseQuerySet
from tracker.search.hits import Result, of_case, of_document, of_dossier
from tracker.search.query import Query
from tracker.search.scope import CASE_SHOWN, Scope

MOST = 200
"""Nobody reads further; a narrower question is quicker."""

CANDIDATES = 1000
"""Of words that more texts hold than this, the newest are weighed: in a word that is everywhere,
how well it fits says little, and to weigh all that hold it took most of the time."""

IN_ITS_DOCUMENT = 0.5
"""How much a word in the letter of a case weighs beside a word in the case itself."""


def terms(words: tuple[str, ...]) -> SearchQuery:
    """All of `words`, each of them as the beginning of a Dutch word."""
    return SearchQuery(" & ".join(f"{word}:*" for word in words), config="dutch", search_type="raw")


def matching(cases: CaseQuerySet[Case], words: tuple[str, ...]) -> CaseQuerySet[Case]:
    """The cases that hold all of `words`, in any order."""
    return cases.filter(search=terms(words))


def by_words(query: Query, scope: Scope) -> list[Result]:
    """What holds all the words, the kind that was asked for first, then by how well it fits."""
    if not query.words:
        return [of_case(case) for case in scope.cases.filter(kind=query.kind)[:MOST]]
    asked = terms(query.words)
    scored = [*_cases_and_documents(asked, scope), *_dossiers(asked)]
    scored.sort(key=lambda one: (one[1].kind != query.kind if query.kind else False, -one[0]))
    return [result for _score, result in scored[:MOST]]


def _cases_and_documents(asked: SearchQuery, scope: Scope) -> Iterator[tuple[float, Result]]:
    documents = _best(scope.documents.order_by("-pk"), asked)
    cases = {
        case.pk: (rank, of_case(case))
        for rank, case in _best(scope.cases.order_by("-started_on", "number"), asked)
    }
    found_in = _cases_of([document for _rank, document in documents], scope)
    for rank, document in documents:
        for case in found_in.get(document.pk, []):
            cases.setdefault(case.pk, (rank * IN_ITS_DOCUMENT, of_case(case, source=document)))
        yield rank * IN_ITS_DOCUMENT**2, of_document(document)
    yield from cases.values()


def _best(newest: QuerySet[Any], asked: SearchQuery) -> list[tuple[float, Any]]:
    """The rows that fit best, each with how well; weighed first, and only then fetched."""
    candidates = (
        newest.filter(search=asked)
        .annotate(rank=SearchRank(F("search"), asked))
        .values_list("rank", "pk")[:CANDIDATES]
    )
    best = sorted(candidates, key=lambda one: (-one[0], one[1]))[:MOST]
    rows = newest.in_bulk([pk for _rank, pk in best])
    return [(rank, rows[pk]) for rank, pk in best if pk in rows]


def _cases_of(documents: list[Document], scope: Scope) -> dict[int, list[Case]]:
    links = (
        CaseDocument.objects.filter(document__in=documents, case__in=scope.cases)
        .select_related("case")
        .only("document", *(f"case__{name}" for name in CASE_SHOWN))
    )
    found: dict[int, list[Case]] = {}
    for link in links:
        found.setdefault(link.document_id, []).append(link.case)
    return found


def _dossiers(asked: SearchQuery) -> Iterator[tuple[float, Result]]:
    titles = Dossier.objects.annotate(words=SearchVector("title", config="dutch"))
    for dossier in titles.filter(words=asked)[:MOST]:
        yield 0.0, of_dossier(dossier)
