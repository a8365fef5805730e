"""Citations that the markup itself names: ``<extref doc="kst-36045-67">``."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace

from tracker.citations.queries import parse
from tracker.citations.scanner import Citation
from tracker.citations.scanner import find as find_by_grammar

Link = tuple[str, int, int]
"""``doc``, start and end: markup says that the words there refer to the publication ``doc``."""


def find(text: str, links: Iterable[Link] = ()) -> list[Citation]:
    """All citations in ``text``, in order; linear in its length, and it never raises.

    Of what a link covers, its ``doc`` is the target. Where the grammar reads the same target there,
    the grammar's words are kept (it sees "Kamerstuk" before them, and a second dossier that shares
    the number) and are no longer in doubt. A link to something else than a paper is left out.
    """
    citations = find_by_grammar(text)
    kept = dict(enumerate(citations))
    ends = [citation.end for citation in citations]
    linked: list[Citation] = []
    for told in _told(text, links):
        under = list(_under(told, citations, bisect_right(ends, told.start)))
        agreed = next((citations[n].start for n in under if citations[n].target == told.target), -1)
        for place in under:
            if agreed < 0:
                kept.pop(place, None)
            elif citations[place].start == agreed and place in kept:
                kept[place] = replace(kept[place], doubtful=False, reason="")
        if agreed < 0:
            linked.append(told)
    return sorted((*kept.values(), *linked), key=lambda citation: (citation.start, citation.end))


def _told(text: str, links: Iterable[Link]) -> Iterator[Citation]:
    """What the links say; of two that overlap, the first."""
    read_to = 0
    for doc, start, end in sorted(links, key=lambda link: link[1:]):
        identifier = parse(doc)
        if identifier is None or not read_to <= start < end <= len(text):
            continue
        read_to = end
        yield Citation(
            text=text[start:end],
            target=identifier.canonical,
            start=start,
            end=end,
            doubtful=False,
            reason="",
            identifier=identifier,
        )


def _under(told: Citation, citations: list[Citation], first: int) -> Iterator[int]:
    """Which citations share words with the link, counted from the first that may."""
    for place in range(first, len(citations)):
        if citations[place].start >= told.end:
            return
        yield place
