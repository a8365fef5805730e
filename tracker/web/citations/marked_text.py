"""A text in pieces: plain words, and citations with where they lead."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from tracker.models import Citation
from tracker.web.citations.references import shown


@dataclass(frozen=True, slots=True)
class Link:
    """One number that a citation leads to."""

    display: str
    url: str


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of the text; with `citations` they refer to something, in doubt or not."""

    words: str
    citations: tuple[Citation, ...] = ()
    links: tuple[Link, ...] = ()
    doubted: bool = False


def pieces(
    text: str, citations: Iterable[Citation], doubted: Collection[int] = ()
) -> Iterator[Piece]:
    """The whole of `text` in order; of citations that overlap, only the first is marked.

    `doubted` are the keys of the citations of which the page says that they are doubtful.
    """
    at = 0
    ordered = sorted(citations, key=lambda one: (one.start, one.end))
    for (start, end), several in groupby(ordered, key=lambda one: (one.start, one.end)):
        if start < at or end > len(text):
            continue
        if at < start:
            yield Piece(text[at:start])
        together = tuple(several)
        links = tuple(Link(*shown(one.means)) for one in together)
        yield Piece(text[start:end], together, links, any(one.pk in doubted for one in together))
        at = end
    if at < len(text):
        yield Piece(text[at:])
