"""A list as CSV that a Dutch Excel opens at a double click, and in which no formula ever runs."""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Callable, Iterable, Iterator

from django.http import StreamingHttpResponse
from django.utils.translation import gettext_lazy

from tracker.web.rows import Row

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")
"""What a spreadsheet takes for the beginning of a formula (OWASP, CSV injection)."""

Column = tuple[object, Callable[[Row], object]]

COLUMNS: list[Column] = [
    (gettext_lazy("Number"), lambda row: row.case.number),
    (gettext_lazy("Subject"), lambda row: row.case.subject),
    (gettext_lazy("Members"), lambda row: row.members),
    (gettext_lazy("Ministry"), lambda row: row.ministry),
    (gettext_lazy("Bewindspersoon"), lambda row: row.office),
    (gettext_lazy("Sent in"), lambda row: row.case.started_on),
    (gettext_lazy("Due"), lambda row: row.case.due_on),
    (gettext_lazy("Second line"), lambda row: row.case.outer_due_on),
    (gettext_lazy("State"), lambda row: row.label),
    (gettext_lazy("Days late"), lambda row: row.days_late),
    (gettext_lazy("Uitstelbericht"), lambda row: row.extended_on),
]
DESK_COLUMNS: list[Column] = [
    (gettext_lazy("Who has it"), lambda row: row.case.owner),
    (gettext_lazy("Last reminder"), lambda row: row.reminded_on),
]
"""What only who works on answers may see."""


class Echo:
    """A file that keeps nothing: the writer's line goes straight to the browser."""

    def write(self, line: str) -> str:
        """Hand the line back."""
        return line


def as_csv(rows: Iterable[Row], *, name: str, desk: bool) -> StreamingHttpResponse:
    """The rows as a download, line by line, so that a long list costs no memory."""
    response = StreamingHttpResponse(
        _lines(rows, COLUMNS + (DESK_COLUMNS if desk else [])),
        content_type="text/csv; charset=utf-8",
    )
    response["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    return response


def _lines(rows: Iterable[Row], columns: list[Column]) -> Iterator[str]:
    # Without the mark Excel reads UTF-8 as Windows-1252; with ";" it needs no import wizard.
    yield "\ufeff"
    writer = csv.writer(Echo(), delimiter=";")
    yield writer.writerow([cell(title) for title, _value in columns])
    for row in rows:
        yield writer.writerow([cell(value(row)) for _title, value in columns])


def cell(value: object) -> str:
    """A value as a spreadsheet may have it: Dutch dates, and never the beginning of a formula."""
    if value is None:
        return ""
    if isinstance(value, dt.date):
        return f"{value:%d-%m-%Y}"
    text = str(value)
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text
