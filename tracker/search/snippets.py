"""The words around what was found, for the results of one page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from django.contrib.postgres.search import SearchHeadline
from django.db.models import F
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from tracker.models import Case, Document
from tracker.search.asked import Lexemes, read_clauses
from tracker.search.hits import Result
from tracker.search.query import read

# Private-use characters: no text has them, so what they enclose can be marked after escaping.
START, STOP = "\ue000", "\ue001"


def with_snippets(results: Sequence[Result], query: str) -> list[Result]:
    """The results with, where words were asked, the text around them; three queries at most."""
    return snipped(results, read_clauses(read(query).clauses).matching)


def snipped(results: Sequence[Result], lexemes: str) -> list[Result]:
    """The results with the text around `lexemes`; two queries at most."""
    if not lexemes:
        return list(results)
    in_case = [one.case_id for one in results if one.case_id and not one.document_id]
    in_document = [one.document_id for one in results if one.document_id]
    cases = _around(Case, "body", in_case, lexemes)
    documents = _around(Document, "text", in_document, lexemes)
    return [
        replace(one, snippet=marked(found)) if (found := _of(one, cases, documents)) else one
        for one in results
    ]


def marked(headline: str) -> SafeString:
    """A headline as HTML: everything escaped, what was found in <mark>."""
    safe = escape(headline).replace(START, "<mark>").replace(STOP, "</mark>")
    return mark_safe(safe)  # noqa: S308 - escaped on the line above


def _of(result: Result, cases: dict[int, str], documents: dict[int, str]) -> str:
    if result.document_id:
        return documents.get(result.document_id, "")
    return cases.get(result.case_id, "") if result.case_id else ""


def _around(
    model: type[Case] | type[Document], column: str, keys: Sequence[int | None], lexemes: str
) -> dict[int, str]:
    if not keys:
        return {}
    headline = SearchHeadline(
        F(column),
        Lexemes(lexemes),
        config="rappel",
        start_sel=START,
        stop_sel=STOP,
        max_words=35,
        min_words=15,
    )
    rows = model._default_manager.filter(pk__in=keys).values_list("pk", headline)
    return {pk: text for pk, text in rows if START in text}
