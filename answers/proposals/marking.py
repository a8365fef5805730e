"""Where each value was read, and a letter's text cut into pieces to mark it there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tracker.letters import Read, Reading


@dataclass(frozen=True, slots=True)
class Piece:
    """Some text; `field` names the value that was read there, `anchor` is unique on a page."""

    text: str
    field: str = ""
    anchor: str = ""


def pieces(text: str, marks: list[dict[str, Any]]) -> Iterator[Piece]:
    """The whole text, in order. Of two marks that overlap, the first one wins."""
    seen: Counter[str] = Counter()
    at = 0
    for mark in marks:
        if mark["start"] < at or mark["end"] <= mark["start"]:
            continue
        if mark["start"] > at:
            yield Piece(text[at : mark["start"]])
        seen[mark["field"]] += 1
        anchor = f"read-{mark['field']}-{seen[mark['field']]}"
        yield Piece(text[mark["start"] : mark["end"]], mark["field"], anchor)
        at = mark["end"]
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
