"""The words around what was found, for the results of one page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from django.contrib.postgres.search import SearchHeadline, SearchQuery
from django.db.models import F
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from tracker.models import Case, Document
from tracker.search.hits import Result
from tracker.search.query import read
from tracker.search.words import terms

# Private-use characters: no text has them, so what they enclose can be marked after escaping.
START, STOP = "\ue000", "\ue001"


def with_snippets(results: Sequence[Result], query: str) -> list[Result]:
    """The results with, where words were asked, the text around them; two queries at most."""
    words = read(query).words
    if not words:
        return list(results)
    asked = terms(words)
    around: dict[Case | Document, str] = {
        **_around(Case, "body", results, asked),
        **_around(Document, "text", results, asked),
    }
    return [
        replace(result, snippet=marked(around[result.source]))
        if result.source in around
        else result
        for result in results
    ]


def marked(headline: str) -> SafeString:
    """A headline as HTML: everything escaped, what was found in <mark>."""
    safe = escape(headline).replace(START, "<mark>").replace(STOP, "</mark>")
    return mark_safe(safe)  # noqa: S308 - escaped on the line above


def _around(
    model: type[Case] | type[Document],
    column: str,
    results: Sequence[Result],
    asked: SearchQuery,
) -> dict[Case | Document, str]:
    rows = [result.source.pk for result in results if isinstance(result.source, model)]
    if not rows:
        return {}
    headline = SearchHeadline(
        F(column), asked, config="dutch", start_sel=START, stop_sel=STOP, max_words=35, min_words=15
    )
    found: Iterable[Any] = (
        model._default_manager.filter(pk__in=rows).only("pk").annotate(headline=headline)
    )
    return {row: row.headline for row in found if START in row.headline}
