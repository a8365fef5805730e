"""Pieces of SQL with their parameters, and conditions made of querysets.

A search is one statement over four tables. Who may see what, and what a facet means, are said by
querysets; the statement itself is written out, because to have it compiled took longer than to have
it answered (docs/performance.md).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db.models import QuerySet


@dataclass(frozen=True, slots=True)
class Sql:
    """A condition or an expression: our own text, everybody else's values in `params`."""

    text: str
    params: tuple[Any, ...] = ()

    def __and__(self, other: Sql) -> Sql:
        if TRUE in (self, other):
            return other if self == TRUE else self
        return Sql(f"{self.text} AND {other.text}", self.params + other.params)

    def __or__(self, other: Sql) -> Sql:
        if FALSE in (self, other):
            return other if self == FALSE else self
        return Sql(f"({self.text} OR {other.text})", self.params + other.params)


TRUE, FALSE = Sql("true"), Sql("false")


def within(column: str, rows: QuerySet[Any]) -> Sql:
    """That `column` is the key of one of `rows`."""
    if not rows.query.where and not rows.query.distinct:
        return TRUE
    try:
        text, params = rows.order_by().values("pk").query.sql_with_params()
    except EmptyResultSet:
        return FALSE
    return Sql(f"{column} IN ({text})", params)
