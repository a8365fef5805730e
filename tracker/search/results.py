"""The one search: of the page, the command and whoever else wants to find something."""

from __future__ import annotations

from itertools import chain

from tracker.models import User
from tracker.search.hits import Result, once
from tracker.search.numbers import by_number
from tracker.search.query import read
from tracker.search.scope import Scope
from tracker.search.typos import resembling
from tracker.search.words import by_words

__all__ = ["Result", "find"]


def find(query: str, *, user: User | None = None, limit: int = 50) -> list[Result]:
    """What `query` asks for, best first: a number in any notation, a name, words.

    With `user`, only what that person may see. Identifiers never pass through full-text parsing:
    it would cut them into pieces.
    """
    asked = read(query)
    scope = Scope.of(user)
    if asked.identifiers:
        hits = chain.from_iterable(by_number(number, scope) for number in asked.identifiers)
        return once(hits)[:limit]
    if not asked.words and not asked.kind:
        return []
    return once(by_words(asked, scope) or resembling(asked, scope))[:limit]
