"""Finding what was meant: names and subjects that look like the words (trigrams)."""

from __future__ import annotations

from collections.abc import Iterable

from django.contrib.postgres.search import TrigramWordSimilarity
from django.db import connection
from django.db.models import Q
from django.db.models.functions import Upper

from tracker.models import Case, CaseActor
from tracker.search.hits import Result, of_case
from tracker.search.query import Query
from tracker.search.scope import Scope

MOST = 25
SHORTEST = 4
"""Shorter words look like too much."""


def resembling(query: Query, scope: Scope) -> list[Result]:
    """The cases whose subject, or a name at them, looks most like the words."""
    words = _telling([word for word in query.words if len(word) >= SHORTEST])
    if not words:
        return []
    text = " ".join(words)
    alike = Q(shouted__trigram_word_similar=text.upper()) | Q(pk__in=_with_a_name_like(words))
    found: Iterable[Case] = (
        scope.cases.alias(shouted=Upper("subject"))
        .filter(alike)
        .annotate(likeness=TrigramWordSimilarity(text, "subject"))
        .order_by("-likeness", "number")[:MOST]
    )
    return [of_case(case) for case in found]


def _telling(words: list[str]) -> list[str]:
    """Those that are no Dutch stop words: full text leaves these out, and every subject has one."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT word FROM unnest(%s::text[]) WITH ORDINALITY AS typed (word, place)"
            " WHERE ts_lexize('dutch_stem', word) <> '{}' ORDER BY place",
            [words],
        )
        return [word for (word,) in cursor.fetchall()]


def _with_a_name_like(words: list[str]) -> list[int]:
    like = Q()
    for word in words:
        like |= Q(name__trigram_similar=word)
    return list(CaseActor.objects.filter(like).values_list("case_id", flat=True)[:MOST])
