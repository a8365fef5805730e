"""Where a question ends that has no heading, and its answer, without heading either, begins."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_BLANK: Final = re.compile(r"\n[ ]*(?:\n[ ]*)+")
# What may follow a question mark within the paragraph: "(Kamerstuk ...)", "1)", "[2]", a quote.
_ASKS = re.compile(r"\?['’»”\"]*(?:\s*(?:\([^()]*\)|\[\d+\]|\d{1,2}\)?|['’»”\"]))*\s*\Z")
_SUB_QUESTION = re.compile(r"\s*(?:[a-h][.)]|[-–•])\s")


def paragraphs(clean: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The spans between blank lines that hold more than white space."""
    position = start
    for match in _BLANK.finditer(clean, start, end):
        if clean[position : match.start()].strip():
            yield position, match.start()
        position = match.end()
    if clean[position:end].strip():
        yield position, end


def end_of_question(clean: str, start: int, end: int) -> int:
    """The end of the question that begins at `start`; behind it stands its answer, if any.

    The first paragraph is the question; sub-questions and further paragraphs that end in a
    question mark belong to it.
    """
    spans = list(paragraphs(clean, start, end))
    if not spans:
        return end
    stop = spans[0][1]
    for left, right in spans[1:]:
        words = clean[left:right]
        if not _asks(words) and not (_SUB_QUESTION.match(words) and not _asks(clean[start:stop])):
            break
        stop = right
    return stop


def _asks(words: str) -> bool:
    return _ASKS.search(words[-300:]) is not None
