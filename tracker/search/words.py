"""Finding by words and facets: cases, letters and dossiers in one statement."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from django.db import connection
from django.utils.translation import gettext_lazy as _

from tracker.search.hits import Result
from tracker.search.parts import Sql
from tracker.search.wanted import Wanted

CANDIDATES = 500
"""Of what more texts hold than this, the newest are weighed: in a word that is everywhere, how
well it fits says little, and to weigh all that hold it took most of the time."""

IN_ITS_DOCUMENT = 0.5
"""How much a word in the letter of a case weighs beside a word in the case itself."""

OWN = """
own (case_id, kind, number, title, day, rank) AS MATERIALIZED (
    SELECT id, kind, number, subject, started_on, {rank} FROM tracker_case
     WHERE {where} ORDER BY started_on {order}, number {back} LIMIT {most})
"""
LETTER = """
letter (case_id, kind, number, title, day, document_id, rank) AS MATERIALIZED (
    SELECT own.id, own.kind, own.number, own.subject, own.started_on, document.id, {rank}
      FROM tracker_casedocument AS link
      JOIN tracker_document AS document ON document.id = link.document_id
      JOIN tracker_case AS own ON own.id = link.case_id
     WHERE {where} ORDER BY link.document_id{plus} {order} LIMIT {most})
"""
PAPER = """
paper (document_id, number, title, day, rank) AS MATERIALIZED (
    SELECT id, identifier, coalesce(nullif(title, ''), original_name), dated_on, {rank}
      FROM tracker_document WHERE {where} ORDER BY id{plus} {order} LIMIT {most})
"""
DOSSIER = """
dossier (number, title) AS MATERIALIZED (
    SELECT number, coalesce(nullif(title, ''), number) FROM tracker_dossier
     WHERE {where} LIMIT {most})
"""
FOUND = f"""
, found AS (
    SELECT kind, number, title, day, case_id, NULL::bigint AS document_id, rank FROM own
 UNION ALL
   (SELECT DISTINCT ON (case_id)
           kind, number, title, day, case_id, document_id, rank * {IN_ITS_DOCUMENT} FROM letter
     WHERE case_id NOT IN (SELECT case_id FROM own) ORDER BY case_id, rank DESC)
 UNION ALL
    SELECT 'document', number, title, day, NULL, document_id, rank * {IN_ITS_DOCUMENT**2}
      FROM paper
 UNION ALL
    SELECT 'dossier', number, title, NULL, NULL, NULL, 0 FROM dossier)
SELECT kind, number, title, day, case_id, document_id, count(*) OVER (),
       (SELECT count(*) FROM own) >= %s OR (SELECT count(*) FROM letter) >= %s
           OR (SELECT count(*) FROM paper) >= %s
  FROM found
"""  # noqa: S608 - constants of this module


class Sort(StrEnum):
    """How results are ordered; the values are what addresses say."""

    RELEVANCE = "relevantie"
    NEWEST = "nieuwste"
    OLDEST = "oudste"

    @property
    def label(self) -> str:
        """In the reader's language."""
        return str(LABELS[self])


LABELS = {
    Sort.RELEVANCE: _("best fit first"),
    Sort.NEWEST: _("newest first"),
    Sort.OLDEST: _("oldest first"),
}
ORDERS = {
    Sort.RELEVANCE: '{first}rank DESC, day DESC NULLS LAST, number COLLATE "C"',
    Sort.NEWEST: "day DESC NULLS LAST, {first}number DESC",
    Sort.OLDEST: "day NULLS LAST, {first}number",
}


@dataclass(frozen=True, slots=True)
class Slice:
    """Some of the results, and how many there are: `more` when that was not counted to the end."""

    results: tuple[Result, ...] = ()
    total: int = 0
    more: bool = False

    def __bool__(self) -> bool:
        """Whether anything was found."""
        return bool(self.results)


def by_words(wanted: Wanted, *, sort: Sort, limit: int, offset: int = 0) -> Slice:
    """What answers the query, `limit` results from `offset` on; one query."""
    if wanted.hopeless:
        return Slice()
    most = max(CANDIDATES, offset + limit)
    parts = [
        (OWN, wanted.cases, wanted.rank("search")),
        (LETTER, wanted.letters, wanted.rank("document.search")),
        (PAPER, wanted.papers, wanted.rank("search")),
        (DOSSIER, wanted.dossiers, Sql("0")),
    ]
    order, back = ("ASC", "DESC") if sort is Sort.OLDEST else ("DESC", "ASC")
    # PostgreSQL takes any beginning of a word for a common one (0.5 %), and then reads a million
    # documents from the newest on in the hope of meeting it. Of what is rare we know better.
    ways = {"order": order, "back": back, "plus": " + 0" if wanted.asked.rare else ""}
    filled = (
        part.format(rank=rank.text, where=where.text, most=most, **ways)
        for part, where, rank in parts
    )
    params = [one for _part, where, rank in parts for one in (*rank.params, *where.params)]
    # Among equals what is asked for by its kind comes first; to compare it costs each pair of rows.
    first = Sql("kind = %s DESC, ", (wanted.kind,)) if wanted.kind else Sql("")
    by = ORDERS[sort].format(first=first.text)
    with connection.cursor() as cursor:
        cursor.execute(
            f"WITH {','.join(filled)} {FOUND} ORDER BY {by} LIMIT %s OFFSET %s",
            [*params, most, most, most, *first.params, limit, offset],
        )
        rows = cursor.fetchall()
    if not rows:
        return Slice()
    *_row, total, more = rows[0]
    return Slice(tuple(Result(*row[:-2]) for row in rows), total, more)
