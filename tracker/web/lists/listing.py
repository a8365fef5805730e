"""What a list is: one definition that the page, the filters, the order and the CSV follow."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils.functional import Promise

from tracker.web.lists.columns import COLUMNS as CSV_COLUMNS
from tracker.web.lists.columns import DESK_COLUMNS, Column
from tracker.web.lists.filterset import ListFilter
from tracker.web.lists.ordering import COLUMNS
from tracker.web.lists.rows import rows


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """One list: what it is called, how it may be narrowed, in which order it stands.

    `sorts` are the columns that one may sort by, `order` the one it stands in by itself, and `tie`
    what decides between equals. `nothing` is said when it is empty without any filter. `ways` lead
    from its page to related ones: a label and the name of an address each.
    """

    name: str
    title: str | Promise
    lead: str | Promise
    filterset: type[ListFilter]
    order: str
    group: str = ""
    table: str = "tracker/_questions.html"
    page: str = "tracker/list.html"
    as_rows: Callable[[Iterable[Any], dt.date], Iterator[Any]] = rows
    sorts: Mapping[str, str] = field(default_factory=lambda: COLUMNS)
    tie: str = "number"
    columns: Sequence[Column] = tuple(CSV_COLUMNS)
    desk_columns: Sequence[Column] = tuple(DESK_COLUMNS)
    nothing: str | Promise = ""
    ways: Sequence[tuple[str | Promise, str]] = ()
