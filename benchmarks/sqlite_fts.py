"""The floor for words: SQLite's FTS5 over the same texts, with prefixes, ranked, on disk."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from pathlib import Path

MOST = 200


class Fts5:
    """An FTS5 table of titles and texts; its own defaults, accents folded."""

    def __init__(self, path: Path) -> None:
        self._database = sqlite3.connect(path)
        self._database.execute("PRAGMA mmap_size = 4000000000")
        self._database.execute(
            "CREATE VIRTUAL TABLE texts USING fts5("
            "title, text, tokenize = 'unicode61 remove_diacritics 2')"
        )

    def add(self, rows: Iterable[tuple[str, str]]) -> None:
        """Put texts in."""
        with self._database:
            self._database.executemany("INSERT INTO texts (title, text) VALUES (?, ?)", rows)

    def settle(self) -> None:
        """Merge its segments: its best form, as after a night without writes."""
        with self._database:
            self._database.execute("INSERT INTO texts (texts) VALUES ('optimize')")

    def find(self, words: tuple[str, ...]) -> list[tuple[int, str]]:
        """The best texts with all of the words, each as the beginning of one."""
        match = " ".join(f'"{word}" *' for word in words)
        found = self._database.execute(
            "SELECT rowid, title FROM texts WHERE texts MATCH ? ORDER BY rank LIMIT ?",
            (match, MOST),
        )
        return found.fetchall()

    def index_size(self) -> float:
        """Bytes of the index itself, without the texts."""
        (size,) = self._database.execute("SELECT sum(length(block)) FROM texts_data").fetchone()
        return float(size)
