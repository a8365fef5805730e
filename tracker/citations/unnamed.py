"""Finds answers and debates that are cited by vergaderjaar and number alone, without their series.

"Antwoorden op kamervragen nummer 1588, vergaderjaar 2003-2004" and "vragen van het lid ... (TK
2005-2006, nr. 2049)" are in the Aanhangsel; "debat (Tweede Kamer, 2006-2007, nr. 78, pag. 4117)",
with its pages, is in the Handelingen. All of them are doubtful.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tracker.citations.annals import HOUSE, Parts, read_parts
from tracker.citations.cursor import Cursor
from tracker.citations.findings import Ambiguity, Finding
from tracker.citations.numbering import MARK, Numbered
from tracker.citations.sessions import SESSION, SESSION_WORD
from tracker.citations.values import Aanhangsel, Chamber, Handelingen

_QUESTIONS = re.compile(
    rf"(?:kamer|\ )vragen,?\ (?=(?:{MARK.pattern})[0-9]|{SESSION_WORD}{SESSION},\ nr)",
    re.IGNORECASE,
)
_HOUSE = re.compile(
    rf"(?<![A-Za-z])(?P<house>{HOUSE}),?\ (?={SESSION_WORD}?{SESSION},?\ (?:{MARK.pattern})[0-9])",
    re.IGNORECASE,
)
_ABOUT_QUESTIONS = re.compile(r"vra(?:ag|gen)[^.;]{0,120}\Z", re.IGNORECASE)
_ABOUT_A_DEBATE = re.compile(
    r"(?:debat|behandeling|beraadslaging|vergadering|vragenuur)[^.;]{0,120}\Z", re.IGNORECASE
)
_LONGEST_BEFORE = 140
_PAGES = re.compile(r",?\ (?:p|pp|blz|pag)\b\.?\ ?[0-9]", re.IGNORECASE)


def find_unnamed(text: str) -> Iterator[Finding]:
    """All answers and debates in the plain ``text`` that have a number but not their series."""
    for found in _QUESTIONS.finditer(text):
        yield from _read(text, found, Parts())
    for found in _HOUSE.finditer(text):
        parts = Parts()
        parts.add_house(found["house"])
        yield from _read(text, found, parts, house=True)


def _read(
    text: str, found: re.Match[str], parts: Parts, *, house: bool = False
) -> Iterator[Finding]:
    cursor = Cursor(text, found.end())
    read_parts(cursor, parts)
    if not parts.complete:
        return
    debate = cursor.sees(_PAGES)
    start = found.start()
    about = text[max(0, start - _LONGEST_BEFORE) : start]
    subject = _ABOUT_A_DEBATE if debate else _ABOUT_QUESTIONS
    if house and not subject.search(about):
        return
    series = Handelingen if debate else Aanhangsel
    for index, number in enumerate(parts.numbers):
        place = (number.start if index else start, _end(parts, number))
        for count in number.counts:
            cited = series(parts.chamber or Chamber.TK, parts.session, count)
            yield Finding(*place, cited, Ambiguity.NO_NAME)


def _end(parts: Parts, number: Numbered) -> int:
    return max(number.end, parts.end) if number is parts.numbers[-1] else number.end
