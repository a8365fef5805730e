"""A list narrowed by what was typed above it, in the language of the search page."""

from __future__ import annotations

import datetime as dt
from functools import reduce
from operator import or_
from typing import TypeVar

from django.db.models import Q

from tracker.citations import Identifier, Kind
from tracker.models import Case, User
from tracker.models.cases import CaseQuerySet
from tracker.models.dossiers import within
from tracker.search.asked import Lexemes, read_clauses
from tracker.search.query import Query
from tracker.search.wanted import Wanted

C = TypeVar("C", bound=Case)


def answering(
    cases: CaseQuerySet[C], query: Query, *, user: User, today: dt.date
) -> tuple[CaseQuerySet[C], tuple[str, ...]]:
    """Those among `cases` that answer `query`, and Dutch sentences about what did not count.

    Numbers, words, phrases, OR, minus signs and facets mean what they mean to a search, but only
    the text of the case itself is looked through. The cases carry their state (`with_state`).
    """
    wanted = Wanted.of(query, user=user, today=today)
    notes = tuple(dict.fromkeys((*query.notes, *wanted.narrowing.notes)))
    found = cases.filter(wanted.narrowing.cases)
    if query.identifiers:
        return found.filter(reduce(or_, map(_numbered, query.identifiers))), notes
    if query.clauses and wanted.hopeless:
        return cases.none(), notes
    if not wanted.asked.matching:
        return found, notes
    words = Q(search=Lexemes(wanted.asked.matching))
    return found.filter(words | Q(kind=query.kind) if wanted.kind_alone else words), notes


def holding(column: str, query: Query) -> Q:
    """That the text in a column holds the words of a query; of stop words alone, nothing does."""
    asked = read_clauses(query.clauses)
    if asked.matching:
        return Q(**{column: Lexemes(asked.matching)})
    return Q(pk__in=[]) if query.clauses else Q()


def _numbered(identifier: Identifier) -> Q:
    """That a case goes by a number, or is numbered in the dossier that it is."""
    number = identifier.canonical
    inside = within("number", number) if identifier.kind is Kind.DOSSIER else Q(number=number)
    return inside | Q(zaaknummer=number)
