"""How far two spellings lie apart, and which word was probably meant. Pure."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

LONG = 6
"""From so many letters on, a word may be two mistakes away; a shorter one, one."""


def closest(typed: str, known: Iterable[tuple[str, str, int]]) -> str:
    """The word that `typed` was probably meant to be; empty when none lies near.

    `known` holds words as they are compared, as they are shown, and in how many papers they stand.
    """
    bare = folded(typed)
    most = 2 if len(bare) >= LONG else 1
    near = [
        (far, -papers, shown)
        for word, shown, papers in known
        if (far := distance(bare, word)) <= most and word != bare
    ]
    return min(near)[2] if near else ""


def folded(word: str) -> str:
    """Without accents and capitals, for comparing."""
    decomposed = unicodedata.normalize("NFD", word.lower())
    return "".join(one for one in decomposed if not unicodedata.combining(one))


def distance(one: str, other: str) -> int:
    """Letters to change, add, leave out or swap with their neighbour (optimal string alignment)."""
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, letter in enumerate(one, start=1):
        line = [row]
        for column, opposite in enumerate(other, start=1):
            cost = min(
                last[column] + 1,
                line[column - 1] + 1,
                last[column - 1] + (letter != opposite),
            )
            if row > 1 and column > 1 and letter == other[column - 2] and one[row - 2] == opposite:
                cost = min(cost, before[column - 2] + 1)
            line.append(cost)
        before, last = last, line
    return last[-1]
