"""A list as CSV that a Dutch Excel opens at a double click, and in which no formula ever runs."""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Any

from django.http import StreamingHttpResponse

from tracker.web.lists.columns import COLUMNS, Column

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")
"""What a spreadsheet takes for the beginning of a formula (OWASP, CSV injection)."""


class Echo:
    """A file that keeps nothing: the writer's line goes straight to the browser."""

    def write(self, line: str) -> str:
        """Hand the line back."""
        return line


def as_csv(
    rows: Iterable[Any],
    *,
    name: str,
    columns: Sequence[Column] = tuple(COLUMNS),
    more: Sequence[Column] = (),
) -> StreamingHttpResponse:
    """The rows as a download, line by line, so that a long list costs no memory."""
    response = StreamingHttpResponse(
        _lines(rows, [*columns, *more]),
        content_type="text/csv; charset=utf-8",
    )
    response["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    return response


def _lines(rows: Iterable[Any], columns: list[Column]) -> Iterator[str]:
    # Without the mark Excel reads UTF-8 as Windows-1252; with ";" it needs no import wizard.
    yield "\ufeff"
    writer = csv.writer(Echo(), delimiter=";")
    yield writer.writerow([cell(title) for title, _value in columns])
    for row in rows:
        yield writer.writerow([cell(value(row)) for _title, value in columns])


def cell(value: object) -> str:
    """A value as a spreadsheet may have it: Dutch dates and sums, never a formula's beginning."""
    if value is None:
        return ""
    if isinstance(value, dt.date):
        return f"{value:%d-%m-%Y}"
    if isinstance(value, Decimal):
        return f"{value:f}".replace(".", ",")
    text = str(value)
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text
