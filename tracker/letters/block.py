"""A part of a document: a question, an answer, a notice or an explanation."""

from __future__ import annotations

from dataclasses import dataclass, field

from tracker.letters.headings import Part


@dataclass(frozen=True, slots=True)
class Block:
    """A part of the text under one heading, printed or assumed.

    `assumed` is what had to be supplied: a heading, a number or a division that is not printed.
    """

    part: Part
    numbers: tuple[str, ...]
    start: int
    body: int
    end: int
    assumed: frozenset[str] = field(default=frozenset())
