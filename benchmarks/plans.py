"""The query plans of the searches, as PostgreSQL explains them, in Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from django.db import connection
from django.test.utils import CaptureQueriesContext

from tracker.models import Case
from tracker.search.results import find
from tracker.search.words import matching


def plans(queries: list[tuple[str, ...]]) -> Iterator[str]:
    """EXPLAIN ANALYZE of every query of a number, of a rare word, of a common one and of a typo."""
    number = Case.objects.values_list("number", flat=True).first() or "2025Z04340"
    held = {words[:1]: matching(Case.objects.all(), words[:1]).count() for words in queries}
    (common,) = max(held, key=lambda word: held[word])
    (rare,) = min(held, key=lambda word: held[word] or max(held.values()))
    for title, typed in {
        "A number": number,
        "A common word": common,
        "A rare word": rare,
        "A typing error": f"{common[:-2]}q{common[-2:]}",
    }.items():
        yield f"### {title}: `{typed}`\n"
        with CaptureQueriesContext(connection) as captured:
            find(typed)
        for query in captured.captured_queries:
            yield from _plan(query["sql"])


def _plan(sql: str) -> Iterator[str]:
    yield "```"
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN (ANALYZE, BUFFERS OFF) {sql}")
        yield from (line for (line,) in cursor.fetchall())
    yield "```\n"
