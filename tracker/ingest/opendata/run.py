"""One run of loading: what it did, whom it met, and how a row that is wrong is refused."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from django.core.exceptions import ValidationError

from tracker.ingest.opendata.report import Report
from tracker.ingest.opendata.rows import Placed, Row, RowError, Skipped, read_object
from tracker.models import Case
from tracker.services.actors import Directory
from tracker.services.bulk import Lines, check_fields

T = TypeVar("T")


class Run:
    """What the loaders of one run share; `tell` hears which rows are refused, and why."""

    def __init__(self, tell: Callable[[str], None]) -> None:
        self.report = Report(tell=tell)
        self.known = Directory()
        self._lines = Lines()

    def read(
        self, rows: Iterable[Placed], reader: Callable[[Row], T | Skipped]
    ) -> Iterator[tuple[str, T]]:
        """What `reader` reads in the rows, with their places; what is wrong or not for us is not
        among it, and is in the report."""
        for where, row in rows:
            try:
                read = reader(read_object(row))
            except RowError as error:
                self.report.refuse(where, str(error))
                continue
            if isinstance(read, Skipped):
                self.report.skip(read.reason)
            else:
                yield where, read

    @contextmanager
    def refusing(self, where: str) -> Iterator[None]:
        """A RowError inside refuses this row, and only this one."""
        try:
            yield
        except RowError as error:
            self.report.refuse(where, str(error))

    def draw(self, case: Case) -> None:
        """Draw the lines of a case and check it; does not save. Raises RowError."""
        with _told():
            self._lines.draw(case)
        self.check(case)

    def check(self, case: Case) -> None:
        """Check what stands in the fields of a case. Raises RowError."""
        with _told():
            check_fields(case)


@contextmanager
def _told() -> Iterator[None]:
    """What is wrong with a case, told as what is wrong with its row."""
    try:
        yield
    except ValidationError as error:
        raise RowError("; ".join(error.messages)) from error
    except ValueError as error:
        raise RowError(str(error)) from error
