"""The pieces of what was typed: words, "phrases", facets, minus signs and OR. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tracker.search.facets import FACETS

OR = frozenset({"OR", "OF"})

_QUOTES = '"“”„«»'
_PIECE = re.compile(
    rf"""
    (?P<minus>(?<!\S)-)?
    (?:
        (?P<name>{"|".join(FACETS)}):\s*
        (?:
            [{_QUOTES}](?P<quoted>[^{_QUOTES}]*)(?:[{_QUOTES}]|\Z)
          | (?P<value>[0-9]{{2}}\s[0-9]{{3}}[^\s{_QUOTES}]* | [^\s{_QUOTES}]*)
        )
      | [{_QUOTES}](?P<phrase>[^{_QUOTES}]*)(?:[{_QUOTES}]|\Z)
      | (?P<word>[^\s{_QUOTES}]+)
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_STRANGE_FACET = re.compile(r"(?P<name>[^\W\d_]{2,}):(?=\w)")


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece: a facet when it has a `name`, a phrase when `quoted`, else a thing with words."""

    text: str
    start: int
    end: int
    name: str = ""
    quoted: bool = False
    excluded: bool = False

    @property
    def is_or(self) -> bool:
        """Whether it joins what stands before and after it."""
        return self.text in OR and not (self.name or self.quoted or self.excluded)

    @property
    def strange_facet(self) -> str:
        """The name in what looks like a facet, but of a name that we do not have."""
        match = None if self.quoted or self.name else _STRANGE_FACET.match(self.text)
        return match["name"] if match else ""


def pieces(text: str) -> Iterator[Piece]:
    """Cut `text` up, in order; a quote that is never closed runs to the end."""
    for match in _PIECE.finditer(text):
        start, end = match.span()
        excluded = match["minus"] is not None
        if match["name"] is not None:
            value = match["value"] if match["quoted"] is None else match["quoted"]
            yield Piece(value, start, end, name=match["name"].lower(), excluded=excluded)
        elif match["phrase"] is not None:
            yield Piece(match["phrase"], start, end, quoted=True, excluded=excluded)
        else:
            yield Piece(match["word"], start, end, excluded=excluded)


def words(text: str) -> tuple[str, ...]:
    """The words in a piece of text, in lower case: letters and digits only."""
    return tuple(re.findall(r"\w+", text.replace("_", " ").lower()))
