"""Finds Kamerstukken and dossiers: ``Kamerstukken II 2023/24, 36 410 VIII, nrs. 82 en 106``.

A reference is read forward from its dossier; the words before it say how sure it is, and what
follows decides what is cited.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from tracker.citations.cursor import Cursor
from tracker.citations.dossiers import COUNCIL_DOSSIERS, DOSSIER, ROMAN
from tracker.citations.findings import Ambiguity, Finding, Relation
from tracker.citations.leads import (
    Strength,
    counts_something,
    lead_before,
    names_a_law,
    numbers_something_else,
)
from tracker.citations.papers import Form, take_letters
from tracker.citations.references import Reference, read_reference
from tracker.citations.values import Dossier, Kamerstuk

_ROMAN_DOSSIER = re.compile(
    r"(?<![A-Za-z0-9-])[CLXVI]{2,10}(?=\ ?,\ ?(?:nr\.?\ |letter\ )?[A-Z]{1,2}(?![A-Za-z0-9]))"
)
_IS_ROMAN = re.compile(rf"{ROMAN}\Z")
_REPLACED = re.compile(
    r"ter\ vervanging\ van\ (?:die|dat|de\ motie|het\ amendement),?\ gedrukt\ onder\ nr\.?\ ?"
    r"(?P<number>[1-9][0-9]{0,3})(?![0-9])",
    re.IGNORECASE,
)
_LONGEST_HEADING = 250
# Lower numbers are of before 1981; with a dash and no word before them a postcode is likelier.
_OLDEST_DASHED = "17000"

_TO_LETTER = re.compile(r"\ ?(?:nr\.?\ |letter\ )?")


def find_kamerstukken(text: str) -> Iterator[Finding]:
    """All papers and dossiers in the plain ``text``."""
    findings = list(_find_referred(text))
    yield from findings
    yield from _find_replaced(text, findings)
    yield from _find_roman(text)


def _find_referred(text: str) -> Iterator[Finding]:
    previous: Reference | None = None
    at = 0
    while found := DOSSIER.search(text, at):
        start, at = found.span()
        reference = read_reference(Cursor(text, start), previous)
        doubt = _doubt(reference, text)
        if doubt is None:
            previous = None
        else:
            previous, at = reference, reference.end
            yield from _findings(reference, doubt)


def _doubt(reference: Reference, text: str) -> Ambiguity | None:
    """Why the reading is not certain; None where it is no citation at all."""
    first = reference.dossiers[0]
    strength, suffix = reference.lead.strength, first.dossier.suffix
    unled = strength is Strength.NONE
    if unled and (counts_something(text, first.start) or first.dossier.number[0] > "3"):
        return None
    match reference.form:
        case Form.HYPHEN if unled and not first.suffixed:
            old = first.dossier.number < _OLDEST_DASHED
            other = old or numbers_something_else(text, first.start)
            return None if other else Ambiguity.NO_LEAD
        case Form.BARE:
            return _doubt_bare(reference, text)
        case Form.RUN:
            return Ambiguity.RUN_TOGETHER if strength is Strength.STRONG else None
        case Form.LETTERS:
            roman = reference.papers[0].values[0] in set("IVXLCDM")
            certain = not roman or reference.lead.eerste_kamer or suffix
            return Ambiguity.NONE if certain else Ambiguity.CHAPTER_OR_PAPER
        case _:
            return Ambiguity.NO_LEAD if unled and not first.suffixed else Ambiguity.NONE


def _doubt_bare(reference: Reference, text: str) -> Ambiguity | None:
    first = reference.dossiers[0]
    strength, suffix = reference.lead.strength, first.dossier.suffix
    if strength is Strength.STRONG:
        return Ambiguity.CHAPTER_OR_PAPER if len(suffix) == 1 else Ambiguity.NONE
    if len(suffix) > 1 and not suffix.isdigit() and strength is Strength.NONE:
        return Ambiguity.NO_LEAD
    if suffix.isdigit() or (len(suffix) > 1 and strength >= Strength.BRACKET):
        return Ambiguity.NONE
    if len(suffix) == 1 and strength is Strength.BRACKET and text.startswith(")", first.end):
        return Ambiguity.CHAPTER_OR_PAPER
    return Ambiguity.BRACKETS_ONLY if names_a_law(text, first.start) else None


def _findings(reference: Reference, doubt: Ambiguity) -> Iterator[Finding]:
    relation, start, first = reference.lead.relation, reference.start, reference.dossiers[0]
    if not reference.papers:
        for at in reference.dossiers:
            yield Finding(start if at is first else at.start, at.end, at.dossier, doubt, relation)
        return
    for paper in reference.papers:
        place = (paper.start, paper.end)
        if paper is reference.papers[0]:
            place = min(start, paper.start), max(paper.end, reference.dossiers[-1].end)
        for at in reference.dossiers:
            for number in paper.values:
                why = doubt or (Ambiguity.LONG_RANGE if paper.cut else Ambiguity.NONE)
                yield Finding(*place, _paper(at.dossier, number), why, relation)


def _paper(dossier: Dossier, number: str) -> Kamerstuk | Dossier:
    """The paper; "21 501, nr. 20" is the dossier 21 501-20, which always has two more digits."""
    council = dossier.number in COUNCIL_DOSSIERS and not dossier.suffix
    if council and len(number) == 2 and number.isdigit():
        return Dossier(dossier.number, number)
    return Kamerstuk(dossier, number)


def _find_replaced(text: str, findings: list[Finding]) -> Iterator[Finding]:
    """Read "ter vervanging van die gedrukt onder nr. 5" in the heading of a changed motion.

    The number is one of the dossier that the heading begins with.
    """
    ends = [finding.end for finding in findings]
    for found in _REPLACED.finditer(text):
        before = bisect_right(ends, found.start()) - 1
        if before < 0 or found.start() - ends[before] > _LONGEST_HEADING:
            continue
        first = bisect_left(ends, ends[before])
        motion = findings[first].identifier
        if isinstance(motion, Kamerstuk):
            replaced = Kamerstuk(motion.dossier, found["number"])
            yield Finding(*found.span(), replaced, relation=Relation.REPLACES)


def _find_roman(text: str) -> Iterator[Finding]:
    """The Eerste Kamer's own dossiers: "Kamerstukken I 2012/13, CII, B"."""
    for found in _ROMAN_DOSSIER.finditer(text):
        lead = lead_before(text, found.start())
        if not _IS_ROMAN.match(found.group()) or lead.strength < Strength.WEAK:
            continue
        named = lead.strength is Strength.STRONG
        cursor = Cursor(text, text.index(",", found.end()) + 1)
        cursor.take(_TO_LETTER)
        for index, letter in enumerate(take_letters(cursor)):
            start = letter.start if index else (lead.start if named else found.start())
            yield Finding(start, letter.end, Kamerstuk(Dossier(found.group()), letter.values[0]))
