"""At which article of which chapter of the budget a form says that its money stands."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

_ARTICLE: Final = re.compile(
    r"\b(?:begrotings|beleids)artikel[ ]+(?P<number>\d{1,3}(?:\.\d{1,3}){0,2})\b", re.IGNORECASE
)
_CHAPTER: Final = re.compile(
    r"\b(?:[Bb]egrotings)?[Hh]oofdstuk[ ]+(?P<number>[IVX]{1,6}[AB]?)\b|"
    r"\b[Bb]egroting[ ]+(?P<of>[IVX]{1,6}[AB]?)\b"
)


class BudgetPlace(NamedTuple):
    """“XVII” and “5.2”; None where it is not printed, or where several are."""

    chapter: str | None = None
    article: str | None = None


def budget_place(section: str) -> BudgetPlace:
    """What the section on the cost to the State prints; of several it is not said which."""
    chapters = {match["number"] or match["of"] for match in _CHAPTER.finditer(section)}
    articles = {match["number"] for match in _ARTICLE.finditer(section)}
    return BudgetPlace(_only(chapters), _only(articles))


def _only(found: set[str]) -> str | None:
    return next(iter(found)) if len(found) == 1 else None
