"""Where each value was read, and a letter's text cut into pieces to mark it there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tracker.ingest import page_of, page_starts
from tracker.letters import Read, Reading


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


def marks_of(reading: Reading) -> list[dict[str, Any]]:
    """Where each single value was read: field, start and end in the document's text, in order."""
    single: dict[str, Read[Any] | None] = {
        "case_number": reading.case_number,
        "number": reading.number,
        "subject": reading.subject,
        "sent_on": reading.sent_on,
        "answered_on": reading.answered_on,
        "submitted_on": reading.submitted_on,
        "dictum": reading.dictum,
        "reason": reading.extension,
    }
    several: dict[str, tuple[Read[Any], ...]] = {
        "members": reading.members,
        "addressees": reading.addressees,
        "signatories": reading.signatories,
        "references": reading.references,
        "questions": reading.questions,
        "answers": reading.answers,
    }
    found = [(name, read) for name, read in single.items() if read is not None]
    found += [(name, read) for name, reads in several.items() for read in reads]
    return sorted(
        ({"field": name, "start": read.start, "end": read.end} for name, read in found),
        key=lambda mark: (mark["start"], mark["end"]),
    )
