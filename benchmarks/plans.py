"""The query plans of the searches, as PostgreSQL explains them, in Markdown."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator

from django.db import connection
from django.test.utils import CaptureQueriesContext

from tracker.models import Case
from tracker.search.clauses import Clause, Term
from tracker.search.listing import holding
from tracker.search.query import Query
from tracker.search.results import find, search
from tracker.search.similar import similar

TODAY = dt.date(2025, 6, 1)


def plans(queries: list[tuple[str, ...]]) -> Iterator[str]:
    """EXPLAIN ANALYZE of every query that each kind of search asks."""
    for title, ask in _searches(queries):
        yield f"### {title}\n"
        ask()  # warm
        with CaptureQueriesContext(connection) as captured:
            ask()
        for query in captured.captured_queries:
            yield from _plan(query["sql"])


def _searches(queries: list[tuple[str, ...]]) -> Iterator[tuple[str, Callable[[], object]]]:
    number = Case.objects.values_list("number", flat=True).first() or "2025Z04340"
    held = {words[:1]: _holding(words[0]) for words in queries}
    (common,) = max(held, key=lambda word: held[word])
    (rare,) = min(held, key=lambda word: held[word] or max(held.values()))
    for title, typed in {
        "A number": number,
        "A common word": common,
        "A rare word": rare,
        "A phrase, a word that may not stand there, a facet": f'"{common} dat" -{rare} jaar:2024',
        "A typing error": f"{common[:-2]}q{common[-2:]}",
    }.items():
        yield f"{title}: `{typed}`", lambda typed=typed: find(typed)  # type: ignore[misc]
    yield (
        f"A page with counts and snippets: `{common}`",
        lambda: search(common, user=None, today=TODAY),
    )
    if case := Case.objects.order_by("-started_on").first():
        yield f"Earlier questions like “{case.subject}”", lambda: similar(case, user=None)


def _holding(word: str) -> int:
    """How many cases hold a word."""
    asked = Query(word, clauses=(Clause((Term((word,)),)),))
    return Case.objects.filter(holding("search", asked)).count()


def _plan(sql: str) -> Iterator[str]:
    yield "```"
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN (ANALYZE, BUFFERS OFF, COSTS OFF) {sql}")
        yield from (line for (line,) in cursor.fetchall())
    yield "```\n"
