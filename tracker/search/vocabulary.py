"""What the vocabulary says of words: their stems, compounds, neighbours and completions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db import connection

from tracker.search.lexing import words as words_in
from tracker.search.spelling import closest

COMPOUNDS = 16
"""So many compounds stand in for a word, those in most papers first."""

NEIGHBOURS = 12
LAST = chr(0x10FFFF)

RARE = 0.005
"""The share of all texts that PostgreSQL supposes to hold a beginning of a word; a word that stands
in less is rarer than it thinks."""

LOOK_UP = f"""
WITH typed AS MATERIALIZED (
    SELECT place, to_tsquery('rappel', written)::text AS lexemes, word, rappel_fold(word) AS folded,
           (tsvector_to_array(to_tsvector('rappel', word)))[1]::varchar AS stem
      FROM unnest(%s::text[], %s::text[]) WITH ORDINALITY AS typed (written, word, place))
SELECT lexemes, stem IS NULL OR EXISTS (
           SELECT FROM tracker_word AS known
            WHERE known.word >= folded AND known.word < folded || '{LAST}'),
       stem IS NOT NULL AND (
           SELECT coalesce(sum(documents), 0) FROM tracker_word AS known
            WHERE known.word >= folded AND known.word < folded || '{LAST}') < (
           SELECT {RARE} * reltuples FROM pg_class WHERE oid = 'tracker_case'::regclass),
       coalesce(nullif(ARRAY(
           SELECT lexeme FROM tracker_word
            WHERE parts @> ARRAY[stem] AND NOT starts_with(lexeme, stem)
            GROUP BY lexeme ORDER BY sum(documents) DESC LIMIT {COMPOUNDS}), '{{}}'), ARRAY(
           SELECT lexeme FROM tracker_word
            WHERE length(folded) > 4 AND tracker_word.word LIKE '%%___' || folded
            ORDER BY documents DESC LIMIT {COMPOUNDS}))
  FROM typed ORDER BY place
"""  # noqa: S608 - constants of this module

NEAREST = f"""
SELECT typed.word, near.word, near.shown, near.documents
  FROM unnest(%s::text[]) AS typed (word)
 CROSS JOIN LATERAL (
    SELECT word, shown, documents FROM tracker_word
     WHERE tracker_word.word %% rappel_fold(typed.word)
     ORDER BY similarity(tracker_word.word, rappel_fold(typed.word)) DESC, documents DESC
     LIMIT {NEIGHBOURS}) AS near
"""  # noqa: S608 - a constant of this module


COMPLETE = f"""
SELECT shown FROM tracker_word, rappel_fold(%s) AS folded
 WHERE word >= folded AND word < folded || '{LAST}'
 ORDER BY documents DESC, word LIMIT %s
"""  # noqa: S608 - a constant of this module


@dataclass(frozen=True, slots=True)
class Looked:
    """A term as PostgreSQL reads it: empty for stop words; with the compounds it is part of."""

    lexemes: str
    known: bool
    rare: bool
    compounds: tuple[str, ...]


def look_up(terms: Sequence[tuple[str, str | None]]) -> list[Looked]:
    """For each term, written as `to_tsquery` takes it and with its word if it is one, what it is.

    A compound whose other half was never seen alone counts too, when nothing better is known.
    """
    with connection.cursor() as cursor:
        cursor.execute(LOOK_UP, [[one for one, _ in terms], [word for _, word in terms]])
        return [
            Looked(lexemes, known, rare, tuple(compounds))
            for lexemes, known, rare, compounds in cursor
        ]


def nearest(words: Iterable[str]) -> dict[str, str]:
    """For each word that looks like a word of the papers: that word, as written there."""
    near: dict[str, list[tuple[str, str, int]]] = {}
    with connection.cursor() as cursor:
        cursor.execute(NEAREST, [list(words)])
        for typed, word, shown, documents in cursor:
            near.setdefault(typed, []).append((word, shown, documents))
    found = {typed: closest(typed, known) for typed, known in near.items()}
    return {typed: shown for typed, shown in found.items() if shown}


def completions(typed: str, *, limit: int = 8) -> list[str]:
    """`typed` with its last word completed, to the words that most papers hold first."""
    *_, last = words_in(typed) or ("",)
    if len(last) < 2 or not typed.lower().endswith(last):
        return []
    with connection.cursor() as cursor:
        cursor.execute(COMPLETE, [last, limit])
        known = [shown for (shown,) in cursor]
    start = typed[: len(typed) - len(last)]
    return [start + word for word in known]
