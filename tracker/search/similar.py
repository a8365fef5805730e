"""“Eerder gevraagd”: earlier questions that are about the same, by the rare words they share."""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.urls import reverse

from tracker.models import ASKED, Case, User
from tracker.search.asked import quoted
from tracker.search.parts import within
from tracker.search.scope import Scope

WORDS = 12
"""So many words of a case are compared, those that say most about it."""

CANDIDATES = 3000
"""Papers that hold one of its rarest words; a word that more hold only weighs, it does not find."""

LIKE, LIKE_BY_ONE_WORD = 0.35, 0.5
"""Sharing less than this of what a case is about is no likeness."""

OF_BODY = 0.3
"""What a word of the questions weighs beside one of the subject."""

TELLING = """
WITH own AS (
    SELECT lexeme, 'A' = ANY(weights) AS in_subject
      FROM tracker_case, unnest(search) AS own (lexeme, positions, weights) WHERE id = %s),
name AS (
    SELECT unnest(tsvector_to_array(to_tsvector('rappel', concat_ws(' ', name, party)))) AS lexeme
      FROM tracker_caseactor WHERE case_id = %s)
SELECT own.lexeme, (array_agg(shown ORDER BY documents DESC))[1], sum(documents), in_subject,
       (SELECT CASE WHEN reltuples > 1000 THEN reltuples
                    ELSE (SELECT count(*) FROM tracker_case) END
          FROM pg_class WHERE oid = 'tracker_case'::regclass)
  FROM own JOIN tracker_word ON tracker_word.lexeme = own.lexeme
 WHERE in_subject OR own.lexeme NOT IN (SELECT lexeme FROM name)
 GROUP BY own.lexeme, in_subject
"""
SHARING = """
SELECT id, kind, number, subject, started_on,
       ARRAY(SELECT search @@ word FROM unnest(%s::text[]::tsquery[]) AS word)
  FROM tracker_case
 WHERE search @@ %s::tsquery AND id <> %s AND kind = ANY(%s) AND started_on <= %s AND {seen}
 ORDER BY started_on DESC, number LIMIT {most}
"""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a case, in how many papers it stands, and how much it says about the case."""

    lexeme: str
    shown: str
    papers: int
    weight: float


@dataclass(frozen=True, slots=True)
class Similar:
    """An earlier case: how much of what the case is about it shares, from 0 to 1, and the words."""

    case_id: int
    kind: str
    number: str
    subject: str
    on: dt.date | None
    likeness: float
    shared: tuple[str, ...]

    @property
    def url(self) -> str:
        """Its page."""
        return reverse(f"{self.kind}:detail", args=[self.number.removeprefix("kst-")])


def similar(case: Case, *, user: User | None, limit: int = 5) -> list[Similar]:
    """The earlier questions most like `case`, of those that `user` may see; two queries."""
    words = _telling(case)
    finding = _rarest(words)
    if not finding or case.started_on is None:
        return []
    seen = within("id", Scope.of(user).cases)
    lexemes = [quoted(word.lexeme) for word in words]
    asked = " | ".join(quoted(word.lexeme) for word in finding)
    with connection.cursor() as cursor:
        cursor.execute(
            SHARING.format(seen=seen.text, most=CANDIDATES),
            [lexemes, asked, case.pk, list(ASKED), case.started_on, *seen.params],
        )
        found = [_similar(row, words) for row in cursor]
    alike = [
        one for one in found if one.likeness >= (LIKE if len(one.shared) > 1 else LIKE_BY_ONE_WORD)
    ]
    return sorted(alike, key=lambda one: (-one.likeness, one.number))[:limit]


def _telling(case: Case) -> list[Word]:
    """The words that say most about a case: rare ones, of its subject rather than its text."""
    with connection.cursor() as cursor:
        cursor.execute(TELLING, [case.pk, case.pk])
        words = [
            Word(
                lexeme,
                shown,
                int(papers),
                max(math.log(total / float(papers)), 0.1) * (1 if in_subject else OF_BODY),
            )
            for lexeme, shown, papers, in_subject, total in cursor
        ]
    return sorted(words, key=lambda word: (-word.weight, word.lexeme))[:WORDS]


def _rarest(words: list[Word]) -> list[Word]:
    """The words that find: as many as together stand in not too many papers, and one at least.

    A word of this case alone finds nothing; it does say that others are less like it.
    """
    rarest: list[Word] = []
    papers = 0
    for word in sorted((one for one in words if one.papers > 1), key=lambda one: one.papers):
        papers += word.papers
        if rarest and papers > CANDIDATES:
            break
        rarest.append(word)
    return rarest


def _similar(row: tuple[Any, ...], words: list[Word]) -> Similar:
    case_id, kind, number, subject, on, held = row
    shared = [word for word, is_held in zip(words, held, strict=True) if is_held]
    likeness = sum(word.weight for word in shared) / sum(word.weight for word in words)
    names = tuple(word.shown for word in shared)
    return Similar(case_id, kind, number, subject, on, likeness, names)
