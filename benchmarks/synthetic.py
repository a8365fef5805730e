"""Documents that do not exist, to fill a database up; each says so in its title."""

from __future__ import annotations

import datetime as dt
import hashlib
import random
from collections.abc import Iterator, Sequence

import psycopg

MARK = "(synthetisch)"
SUBJECTS_A_TEXT = 5
COLUMNS = (
    "sha256, file, original_name, identifier, kind, title, dated_on, text, links, state, problem,"
    " received_at"
)
Row = tuple[object, ...]


def documents(subjects: Sequence[str], first: int, many: int) -> Iterator[Row]:
    """Rows made of real subjects in random order, numbered 2099D00000 and down the years."""
    dice = random.Random(first)  # the same texts in every run
    for index in range(first, first + many):
        title, *text = dice.choices(subjects, k=SUBJECTS_A_TEXT)
        year, place = divmod(index, 100_000)
        yield (
            hashlib.sha256(str(index).encode()).hexdigest(),
            "",
            "synthetisch.txt",
            f"{2099 - year}D{place:05}",
            "other",
            f"{MARK} {title}"[:500],
            dt.date(2000, 1, 1) + dt.timedelta(days=index % 9000),
            ". ".join(text),
            "[]",
            "read",
            "",
            dt.datetime.now(dt.UTC),
        )


def copy(raw: psycopg.Connection[Row], table: str, rows: Sequence[Row]) -> None:
    """COPY the rows into `table`, which has the columns of a document."""
    with raw.cursor() as cursor, cursor.copy(f"COPY {table} ({COLUMNS}) FROM STDIN") as target:
        for row in rows:
            target.write_row(row)


def bare_table(raw: psycopg.Connection[Row]) -> str:
    """A table with the same columns and nothing else: no index, no search vector."""
    raw.execute("DROP TABLE IF EXISTS bare_document")
    raw.execute(f"CREATE TABLE bare_document AS SELECT {COLUMNS} FROM tracker_document LIMIT 0")
    return "bare_document"
