"""The one search: of the page, the command and whoever else wants to find something."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from itertools import chain

from tracker.models import User
from tracker.search.counting import FacetCounts, count
from tracker.search.hits import Result, once
from tracker.search.numbers import by_number
from tracker.search.query import Query, read, write
from tracker.search.snippets import snipped
from tracker.search.typos import meant
from tracker.search.wanted import Wanted
from tracker.search.words import Slice, Sort, by_words
from tracker.services.today import today as today_here

__all__ = ["FacetCounts", "Found", "Result", "Sort", "find", "search"]

DEEPEST = 100
"""Pages; nobody reads further, and a narrower question is quicker."""


@dataclass(frozen=True, slots=True)
class Found:
    """One page of what a query finds.

    `more`: there are more than `total`. `meant` is the text of what was probably meant, if that is
    something else; `instead`: these are the results of that, for the query itself finds nothing.
    """

    query: Query
    sort: Sort
    results: tuple[Result, ...]
    total: int
    more: bool
    page: int
    pages: int
    facets: tuple[FacetCounts, ...] = ()
    notes: tuple[str, ...] = ()
    meant: str = ""
    instead: bool = False


def find(
    query: str, *, user: User | None = None, limit: int = 50, today: dt.date | None = None
) -> list[Result]:
    """What `query` asks for, best first: a number in any notation, a name, words, facets.

    With `user`, only what that person may see. Identifiers never pass through full-text parsing:
    it would cut them into pieces. Without `today`, a state is what it is today.
    """
    asked = read(query)
    if asked.empty:
        return []
    day = today or today_here()
    return list(_answer(asked, user, day, sort=Sort.RELEVANCE, limit=limit).slice.results)


def search(
    query: str | Query,
    *,
    user: User | None,
    today: dt.date,
    sort: Sort = Sort.RELEVANCE,
    page: int = 1,
    size: int = 25,
    counted: bool = True,
) -> Found:
    """A page of results with the text around the words, and how they divide over the facets.

    The number of queries does not depend on how much there is.
    """
    asked = read(query) if isinstance(query, str) else query
    page = min(max(page, 1), DEEPEST)
    if asked.empty:
        return Found(asked, sort, (), 0, False, 1, 1, notes=asked.notes)
    answer = _answer(asked, user, today, sort=sort, limit=size, offset=(page - 1) * size)
    if page > 1 and not answer.slice.results:
        page, answer = 1, _answer(asked, user, today, sort=sort, limit=size)
    wanted, slice_ = answer.wanted, answer.slice
    return Found(
        query=asked,
        sort=sort,
        results=tuple(snipped(slice_.results, wanted.asked.matching)),
        total=slice_.total,
        more=slice_.more,
        page=page,
        pages=min(max(-(-slice_.total // size), 1), DEEPEST),
        facets=count(wanted, answer.query) if counted and wanted.countable and slice_.total else (),
        notes=tuple(dict.fromkeys((*asked.notes, *wanted.narrowing.notes))),
        meant=write(answer.query) if answer.query != asked else "",
        instead=answer.query != asked,
    )


@dataclass(frozen=True, slots=True)
class _Answer:
    """What was answered: the query itself, or what was probably meant when that finds nothing."""

    query: Query
    wanted: Wanted
    slice: Slice


def _answer(
    query: Query, user: User | None, today: dt.date, *, sort: Sort, limit: int, offset: int = 0
) -> _Answer:
    wanted = Wanted.of(query, user=user, today=today)
    if query.identifiers:
        hits = chain.from_iterable(by_number(one, wanted.narrowed) for one in query.identifiers)
        results = once(hits)
        return _Answer(query, wanted, Slice(tuple(results[offset : offset + limit]), len(results)))
    found = by_words(wanted, sort=sort, limit=limit, offset=offset)
    if not found.results and (other := meant(query, wanted.asked.unknown)):
        instead = Wanted.of(other, user=user, today=today)
        if better := by_words(instead, sort=sort, limit=limit, offset=offset):
            return _Answer(other, instead, better)
    return _Answer(query, wanted, found)
