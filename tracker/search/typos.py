"""What was probably meant: words that no paper has, replaced by their neighbours that some have."""

from __future__ import annotations

from dataclasses import replace

from tracker.search.clauses import Clause, Term
from tracker.search.query import Query
from tracker.search.vocabulary import nearest

SHORTEST = 4
"""Shorter words look like too much."""


def meant(query: Query, unknown: tuple[str, ...]) -> Query | None:
    """The query with its unknown words replaced; None when nothing near is known; one query."""
    telling = [word for word in unknown if len(word) >= SHORTEST]
    near = nearest(telling) if telling else {}
    if not near:
        return None
    clauses = tuple(replace(one, terms=_terms(one, near)) for one in query.clauses)
    return replace(query, clauses=clauses)


def _terms(clause: Clause, near: dict[str, str]) -> tuple[Term, ...]:
    if clause.excluded:
        return clause.terms
    return tuple(
        term if term.phrase else Term((near.get(term.words[0], term.words[0]),))
        for term in clause.terms
    )
