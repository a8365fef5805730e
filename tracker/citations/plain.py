"""The text as the grammar wants it, with the way back to the text as it was given.

One kind of space, one kind of dash, no words broken over lines, nothing invisible. Every place in
the plain text knows where it came from, so that a citation keeps its words as written.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

SPACES = "\u00a0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"
CELL_EDGE = "|"
INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff"
SOFT_HYPHEN = "\u00ad"

_ONE_FOR_ONE = str.maketrans(
    SPACES + CELL_EDGE + DASHES, " " * len(SPACES + CELL_EDGE) + "-" * len(DASHES)
)

# Every alternative begins with what it looks for, so that plain words are passed over quickly.
_REWRITE = re.compile(
    rf"""
      (?P<broken>  [-{SOFT_HYPHEN}] (?<=[^\W\d_].) [^\S\n]* \n \s* (?=[a-zà-ÿ]) )
    | (?P<carried> - (?<=\w-) [^\S\n]* \n \s* (?=\w) )
    | (?P<nothing> [{INVISIBLE}{SOFT_HYPHEN}]+ )
    | (?P<space>   [^\S ]\s* | [ ]\s+ )
    """,
    re.VERBOSE,
)
_REPLACEMENT = {"broken": "", "carried": "-", "nothing": "", "space": " "}


@dataclass(frozen=True, slots=True)
class Plain:
    """Plain text and, per stretch that moved, where it stood in the text as given."""

    text: str
    places: tuple[int, ...]
    origins: tuple[int, ...]

    def origin(self, place: int) -> int:
        """Where the character at ``place`` stood in the text as given."""
        stretch = bisect_right(self.places, place) - 1
        return self.origins[stretch] + place - self.places[stretch]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the given text behind ``text[start:end]``, which is not empty."""
        return self.origin(start), self.origin(end - 1) + 1


def plain(text: str) -> Plain:
    """Rewrite ``text`` for the grammar, in one pass."""
    given = text.translate(_ONE_FOR_ONE)
    parts: list[str] = []
    places, origins = [0], [0]
    length = last = 0
    for found in _REWRITE.finditer(given):
        replacement = _REPLACEMENT[found.lastgroup or ""]
        parts += given[last : found.start()], replacement
        length += found.start() - last
        places += length, length + len(replacement)
        origins += found.start(), found.end()
        length += len(replacement)
        last = found.end()
    parts.append(given[last:])
    return Plain("".join(parts), tuple(places), tuple(origins))
