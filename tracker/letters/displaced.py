"""Answers that a scan has moved: the foot of one column read before the head of the next.

The last question is then followed by answers without a heading, and behind the heading the first
answers stand alone. They are put in their places only if every number comes out exactly once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tracker.letters.enumeration import AFTER_QUESTION, AFTER_SENTENCE, NUMBER_IN_TEXT, Item
from tracker.letters.numbers import spelled_out


def displaced_answers(
    clean: str, last_question: int, section: tuple[int, int], highest: int
) -> tuple[int, list[Item]] | None:
    """Where the last question ends, and the answers 1 ... `highest` in the order of the text.

    `section` is the heading over the answers and the start of their text. None where the pieces
    do not fit.
    """
    heading, body = section
    ends = [match.end() for match in AFTER_QUESTION.finditer(clean, last_question, heading)]
    if not ends:
        return None
    pieces = [*_pieces(clean, body, len(clean)), *_pieces(clean, ends[-1], heading)]
    numbered = _numbered(pieces, highest)
    return (ends[-1], sorted(numbered, key=lambda item: item.start)) if numbered else None


def _pieces(clean: str, start: int, end: int) -> Iterator[Item]:
    """The paragraphs of this part, with the number each begins with, if any."""
    numbers = {match.start(1): match for match in NUMBER_IN_TEXT.finditer(clean, start, end)}
    breaks = {match.end() for match in AFTER_SENTENCE.finditer(clean, start, end)}
    first = re.compile(r"\s*").match(clean, start, end)
    begin = first.end() if first else start
    for place in sorted({begin, *numbers, *breaks}):
        match = numbers.get(place)
        if match:
            yield Item(spelled_out(match[1]), place, match.end())
        elif place < end:
            yield Item((), place, place)


def _numbered(pieces: list[Item], highest: int) -> list[Item]:
    """The pieces with every number supplied, or nothing if the numbers do not come out."""
    missing = len([piece for piece in pieces if not piece.numbers])
    known = [number for piece in pieces for number in piece.numbers]
    wanted = [str(number) for number in range(1, highest + 1)]
    supplied = iter([number for number in wanted if number not in known])
    if len(known) + missing != highest:
        return []
    full = [
        piece if piece.numbers else piece._replace(numbers=(next(supplied, ""),))
        for piece in pieces
    ]
    return full if [number for piece in full for number in piece.numbers] == wanted else []
