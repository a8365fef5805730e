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
from tracker.search.scope import Scope

MOST = 200
"""Nobody reads further; a narrower question is quicker."""

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
    documents = _best(scope.documents.defer("text"), asked)
    cases = {
        case.pk: (case.rank, of_case(case)) for case in _best(scope.cases.defer("body"), asked)
    }
    found_in = _cases_of(documents, scope)
    for document in documents:
        for case in found_in.get(document.pk, []):
            cases.setdefault(
                case.pk, (document.rank * IN_ITS_DOCUMENT, of_case(case, source=document))
            )
        yield document.rank * IN_ITS_DOCUMENT**2, of_document(document)
    yield from cases.values()


def _best(rows: QuerySet[Any], asked: SearchQuery) -> list[Any]:
    return list(
        rows.filter(search=asked)
        .annotate(rank=SearchRank(F("search"), asked))
        .order_by("-rank", "pk")[:MOST]
    )


def _cases_of(documents: list[Document], scope: Scope) -> dict[int, list[Case]]:
    links = CaseDocument.objects.filter(
        document__in=documents, case__in=scope.cases
    ).select_related("case")
    found: dict[int, list[Case]] = {}
    for link in links:
        found.setdefault(link.document_id, []).append(link.case)
    return found


def _dossiers(asked: SearchQuery) -> Iterator[tuple[float, Result]]:
    titles = Dossier.objects.annotate(words=SearchVector("title", config="dutch"))
    for dossier in titles.filter(words=asked)[:MOST]:
        yield 0.0, of_dossier(dossier)
