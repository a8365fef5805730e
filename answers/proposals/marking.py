"""Where each value was read, and a letter's text cut into pieces to mark it there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tracker.ingest import page_of, page_starts


@dataclass(frozen=True, slots=True)
class Piece:
    """Some text; `field` names the value that was read there, the `number`th of that name.

    `page` is 0 in a text without pages.
    """

    text: str
    field: str = ""
    number: int = 0
    page: int = 0

    @property
    def anchor(self) -> str:
        """Its place on the confirm screen."""
        return f"read-{self.field}-{self.number}"


def pieces(text: str, marks: list[dict[str, Any]]) -> Iterator[Piece]:
    """The whole text, in order. Of two marks that overlap, the first one wins."""
    seen: Counter[str] = Counter()
    pages = page_starts(text)
    at = 0
    for mark in marks:
        start, end, field = mark["start"], mark["end"], mark["field"]
        seen[field] += 1
        if start < at or end <= start:
            continue
        if start > at:
            yield Piece(text[at:start])
        page = page_of(start, pages) if len(pages) > 1 else 0
        yield Piece(text[start:end], field, seen[field], page)
        at = end
    if at < len(text):
        yield Piece(text[at:])
