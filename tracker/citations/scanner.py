"""Finds every citation in a text: all families of notation, settled where they overlap."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tracker.citations.aanhangsel import find_aanhangsel
from tracker.citations.codes_in_text import find_codes
from tracker.citations.findings import Finding, Relation
from tracker.citations.handelingen import find_handelingen
from tracker.citations.identifiers import Identifier
from tracker.citations.kamerstukken import find_kamerstukken
from tracker.citations.plain import plain
from tracker.citations.publications import find_publications
from tracker.citations.staatsblad import find_staatsblad
from tracker.citations.unnamed import find_unnamed

# Where two readings overlap the earlier family is believed: its notation is the stricter one.
_FAMILIES = (
    find_publications,
    find_codes,
    find_aanhangsel,
    find_staatsblad,
    find_kamerstukken,
    find_handelingen,
    find_unnamed,
)


@dataclass(frozen=True, slots=True)
class Citation:
    """One identifier cited in a text.

    ``text`` is what is written there (``given[start:end]``). Two citations of one text have the
    same place (dossiers that share a number, a range written out) or places that do not overlap.
    ``doubtful`` is set where the notation allows another reading; ``reason`` says which, in Dutch.
    """

    text: str
    target: str
    start: int
    end: int
    doubtful: bool
    reason: str
    identifier: Identifier
    relation: Relation = Relation.CITES


def find(text: str) -> list[Citation]:
    """All citations in ``text``, in order; linear in its length, and it never raises."""
    simple = plain(text)
    citations = []
    for found in _settle(simple.text):
        start, end = simple.span(found.start, _closed(simple.text, found))
        citations.append(
            Citation(
                text=text[start:end],
                target=found.identifier.canonical,
                start=start,
                end=end,
                doubtful=bool(found.doubt),
                reason=found.doubt.value,
                identifier=found.identifier,
                relation=found.relation,
            )
        )
    return citations


def _settle(text: str) -> list[Finding]:
    """The findings of all families, without those that overlap one believed more."""
    settled: list[Finding] = []
    for family in _FAMILIES:
        starts = [finding.start for finding in settled]
        for finding in _apart(family(text)):
            before = bisect_left(starts, finding.end) - 1
            if before < 0 or settled[before].end <= finding.start:
                settled.append(finding)
        settled.sort(key=_place)
    return settled


def _closed(text: str, finding: Finding) -> int:
    """The end of ``finding``, behind the bracket that closes one opened inside it."""
    words = text[finding.start : finding.end]
    opened = words.count("(") > words.count(")")
    return finding.end + (opened and text.startswith(")", finding.end))


def _apart(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings of one family that have the same place or do not overlap, in order."""
    last: Finding | None = None
    for finding in sorted(findings, key=_place):
        apart = last is None or finding.start >= last.end or _place(finding) == _place(last)
        if apart and finding != last:
            yield finding
            last = finding


def _place(finding: Finding) -> tuple[int, int]:
    return finding.start, finding.end
