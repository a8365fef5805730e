"""Finds answered questions: "Aanhangsel Handelingen, vergaderjaar 2024-2025, nr. 1028"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tracker.citations.annals import Parts, parts_before, read_parts
from tracker.citations.cursor import Cursor
from tracker.citations.findings import Ambiguity, Finding
from tracker.citations.numbering import MARK, take_numbers
from tracker.citations.sessions import SESSION, SESSION_WORD
from tracker.citations.values import Aanhangsel, Chamber

_WORD = re.compile(
    r"aan-?hang-?sel(?!nummer)|(?-i:AH)(?<![A-Za-z].{2})(?=\ )|aanh\."
    r"|bijlagen?\ (?=han-?de-?lin-?gen\b)",
    re.IGNORECASE,
)
_ANNALS = re.compile(
    r"[-\ ]?(?:van\ de\ |der\ |bij\ de\ )?(?:han-?de-?ling(?:en)?|hand\.)", re.IGNORECASE
)
_BARE = re.compile(rf"[ ,]{{1,3}}(?!{SESSION})(?=[0-9])")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}\Z")
_SHORT_HOUSE = re.compile(r"TK|EK|kamerstuk", re.IGNORECASE)
_NEXT = re.compile(
    rf"(?:\ ?[,;]\ ?|\ )(?:(?:en|alsmede)\ )?(?={SESSION_WORD}?{SESSION}|{MARK.pattern})",
    re.IGNORECASE,
)


def find_aanhangsel(text: str) -> Iterator[Finding]:
    """All answered questions cited in the plain ``text``."""
    for found in _WORD.finditer(text):
        cursor = Cursor(text, found.end())
        parts = parts_before(text, found.start())
        read_parts(cursor, parts)
        if not parts.numbers:
            parts = _read_bare(found, text) or parts
        if not parts.numbers:
            continue
        chamber = parts.chamber or Chamber.TK
        start = found.start()
        yield from _findings(parts, chamber, start=start)
        yield from _more(text, max(parts.end, parts.numbers[-1].end), chamber)


def _read_bare(found: re.Match[str], text: str) -> Parts | None:
    """Read a number without "nr.": "Aanhangsel Handelingen 1749", "(TK 1999-2000, Aanhangsel 12)".

    The footer "Tweede Kamer, vergaderjaar 2024-2025, Aanhangsel 1" is a page and no citation.
    """
    cursor = Cursor(text, found.end())
    parts = parts_before(text, found.start())
    if not (cursor.take(_ANNALS) or _SHORT_HOUSE.match(parts.house)):
        parts = Parts(parts.chamber)
        if cursor.sees(_BARE):
            return None
    if not cursor.sees(_BARE):
        read_parts(cursor, parts)
        cursor.at = parts.end or cursor.at
    if not cursor.take(_BARE):
        return None
    parts.numbers = take_numbers(cursor, plural=False)
    parts.end = cursor.at
    read_parts(cursor, parts)
    if parts.numbers and parts.session is None and _YEAR.match(parts.numbers[0].values[0]):
        return None
    return parts


def _more(text: str, at: int, chamber: Chamber) -> Iterator[Finding]:
    """Go on after a citation: "en nrs. 941 en 993, vergaderjaar 2000-2001"."""
    cursor = Cursor(text, at)
    while cursor.take(_NEXT):
        start = cursor.at
        parts = Parts(chamber)
        read_parts(cursor, parts)
        if not parts.complete:
            return
        yield from _findings(parts, chamber, start=start)
        cursor.at = max(parts.end, parts.numbers[-1].end)


def _findings(parts: Parts, chamber: Chamber, *, start: int) -> Iterator[Finding]:
    doubt = Ambiguity.SESSION_MISSING if parts.session is None else parts.doubt
    last = parts.numbers[-1]
    for index, number in enumerate(parts.numbers):
        place = (number.start if index else start, number.end)
        if number is last:
            place = place[0], max(number.end, parts.end)
        for count in number.counts:
            why = doubt or (Ambiguity.LONG_RANGE if number.cut else Ambiguity.NONE)
            yield Finding(*place, Aanhangsel(chamber, parts.session, count), why)
