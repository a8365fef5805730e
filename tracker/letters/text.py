"""A text that can be cleaned without losing where its words came from."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

from tracker.letters.reading import Read

T = TypeVar("T")

# One character for one character, so that offsets stay what they are.
_SAME_LENGTH = str.maketrans(
    {
        "\u00a0": " ",
        "\u2007": " ",
        "\u2009": " ",
        "\u202f": " ",
        "\t": " ",
        "\u000b": "\n",
        "\u000c": "\n",
        "\u0085": "\n",
        "\u2028": "\n",
        "\u2029": "\n",
        "\u2010": "-",
        "\u2011": "-",
        "\u0002": "-",
        "\u0000": " ",
    }
)


class Edit(NamedTuple):
    """Replace `start:end` by `put`, which is never longer than what it replaces."""

    start: int
    end: int
    put: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Text:
    """The cleaned text, and for each of its characters the offset in the text as it was given."""

    raw: str
    clean: str
    origins: array[int]

    @classmethod
    def of(cls, raw: str) -> Text:
        """The text with one kind of space and one kind of line end, nothing moved."""
        clean = raw.translate(_SAME_LENGTH).replace("\r\n", " \n").replace("\r", "\n")
        return cls(raw, clean, array("I", range(len(raw))))

    def edited(self, edits: Iterable[Edit]) -> Text:
        """The text after these edits; one that overlaps an earlier one is left out."""
        pieces: list[str] = []
        origins = array("I")
        position = 0
        for start, end, put in sorted(edits):
            if start < position or end <= start:
                continue
            kept = min(len(put), end - start)
            pieces += [self.clean[position:start], put[:kept]]
            origins += self.origins[position : start + kept]
            position = end
        pieces.append(self.clean[position:])
        origins += self.origins[position:]
        return Text(self.raw, "".join(pieces), origins)

    def trimmed(self, start: int, end: int) -> tuple[int, int]:
        """The span without the white space at its ends."""
        while start < end and self.clean[start].isspace():
            start += 1
        while end > start and self.clean[end - 1].isspace():
            end -= 1
        return start, end

    def read(self, value: T, start: int, end: int) -> Read[T]:
        """The value with the words of the given text behind this span of the clean text."""
        start, end = self.trimmed(start, end)
        if start == end:
            place = self.origins[start] if start < len(self.origins) else len(self.raw)
            return Read(value, "", place, place)
        first, last = self.origins[start], self.origins[end - 1] + 1
        return Read(value, self.raw[first:last], first, last)
