"""Items numbered 1, 2, 3 ... in a text, also where a scan has lost some of the numbers."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from tracker.letters.numbers import NUMBERS, spelled_out

_AT_LINE_START = re.compile(
    r"(?m)^[ #*]*(\d{1,2})(?:[ ]?[.)](?:[ ]+|[ ]*\n\s{0,4})(?=\S)|"
    r"[ ]*\n\s{0,4}(?!Vergaderjaar|Zitting)(?=[A-Z«]))"
)
NUMBER_IN_TEXT: Final = re.compile(
    rf"(?:(?<=\s)|(?<=[.?!]))(?<!\d )({NUMBERS})(?:[.)][ ]*\s|[ ]*\n|[ ]+|(?=[A-Z«„]))"
    r"(?=[A-Z«„'\"(])"
)
"""A number, or a list of them, before a sentence in running text."""
AFTER_QUESTION: Final = re.compile(r"\?['’»”\"\d ]*\n(?=[A-Z«„])")
"""Where an unnumbered question may start."""
AFTER_SENTENCE: Final = re.compile(r"[.!?]['’»”\"\d ]*\n(?=[A-Z«„])")
"""Where an unnumbered answer may start."""


class Item(NamedTuple):
    """An item: its numbers, where its number stands and where its text begins."""

    numbers: tuple[str, ...]
    start: int
    body: int


def numbered_lines(clean: str, start: int, end: int) -> list[Item]:
    """The lines "1. ...", "2. ..." in rising order; a list inside an item starts no new one."""
    items: list[Item] = []
    for match in _AT_LINE_START.finditer(clean, start, end):
        if int(match[1]) == len(items) + 1:
            items.append(Item((match[1],), match.start(), match.end()))
    return items


def numbered_text(
    clean: str,
    start: int,
    end: int,
    *,
    lost_at: re.Pattern[str] = AFTER_QUESTION,
    highest: int | None = None,
) -> list[Item]:
    """Items whose numbers stand anywhere in running text ("... nemen? 2 Is het waar ...").

    A number that is missing is given to what starts on a new line in between (`lost_at`), where
    there are exactly as many of those as there are numbers missing. `highest` is the last number
    that other parts of the document mention.
    """
    items: list[Item] = []
    reached = 0
    for match in NUMBER_IN_TEXT.finditer(clean, start, end):
        numbers = spelled_out(match[1])
        first = _digits(numbers[0])
        given = {number for item in items for number in item.numbers}
        if first < reached and len(numbers) > 1 and not given.intersection(numbers):
            # "2 en 4", then "3 en 10": a list in the place of a number that was passed over.
            items.append(Item(numbers, match.start(), match.end()))
            reached = max(reached, *map(_digits, numbers))
            continue
        if not reached < first <= reached + 6:
            continue
        lost = _lost(clean, items, match.start(), (reached, first - 1), lost_at)
        if first > reached + 1 and not lost:
            continue
        items += lost
        items.append(Item(numbers, match.start(), match.end()))
        reached = max(map(_digits, numbers))
    if highest is not None and items:
        items += _lost(clean, items, end, (reached, highest), lost_at)
    return items


def _lost(
    clean: str, items: list[Item], end: int, gap: tuple[int, int], lost_at: re.Pattern[str]
) -> list[Item]:
    """The items after the first and up to the last of `gap`, whose numbers the scan has lost."""
    reached, last = gap
    if last <= reached or not items:
        return []
    breaks = [match.end() for match in lost_at.finditer(clean, items[-1].body, end)]
    breaks = [place for place in breaks if place < end]
    if len(breaks) != last - reached:
        return []
    return [
        Item((str(number),), place, place)
        for number, place in zip(range(reached + 1, last + 1), breaks, strict=True)
    ]


def _digits(number: str) -> int:
    return int(number.rstrip("abcdefgh"))
