"""Finds reports of sittings: "Handelingen II 2010/11, nr. 23, blz. 2-28".

Where no number is printed it is read from the page ("9-284" is page 284 of sitting 9) and the
vergaderjaar from the date of the sitting.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tracker.citations.annals import Parts, parts_before, read_parts
from tracker.citations.cursor import Cursor
from tracker.citations.findings import Ambiguity, Finding
from tracker.citations.numbering import Numbered
from tracker.citations.sessions import DATE, read_date, session_of
from tracker.citations.values import Chamber, Handelingen

_WORD = re.compile(r"han-?de-?lin-?gen(?![a-z])|hand\.(?=\ (?:I|TK|EK))", re.IGNORECASE)
_INSIDE_A_WORD = re.compile(r"[a-zà-ÿ-]", re.IGNORECASE)
_PAGE_WORD = r"(?:(?:p|pp|blz|bladz|bladzijden?|pag|pagina|pagina's|TK|EK)\b['s.]{0,3}\ ?)"
_PAGE = re.compile(
    rf"(?:en\ )?{_PAGE_WORD}?(?P<sitting>[0-9]{{1,3}})\ ?-\ ?(?P<page>[0-9]{{2,4}})(?![0-9-])"
    r"(?:\ e\.v\.?)?",
    re.IGNORECASE,
)
_ITEM_PAGE = re.compile(
    rf"{_PAGE_WORD}?(?P<sitting>[0-9]{{1,3}})-(?P<item>[0-9]{{1,3}})-[0-9]{{1,3}}(?![0-9-])",
    re.IGNORECASE,
)
_SITTING = re.compile(r"(?:TK|EK)\ (?P<sitting>[0-9]{1,3})(?![0-9-]|\ [0-9]{3})")
_PAGES = re.compile(rf"{_PAGE_WORD}[0-9]+(?:\ ?-\ ?[0-9]+)?", re.IGNORECASE)
_DEBATE = re.compile(r"\ [A-Z][a-z]{3,24}(?=\ [0-9]{1,3}-[0-9]{3,4})")
_NUMBER = re.compile(
    r"(?P<sitting>[0-9]{1,3})(?:(?=,?\ (?:item|p|blz|pag)\b)|(?:e|ste)\ vergadering)", re.IGNORECASE
)
_ITEM = re.compile(r"[ ,]{1,2}item\ (?P<item>[0-9]{1,4})(?![0-9])", re.IGNORECASE)
_DATED = re.compile(
    rf"(?<![A-Za-z])(?P<house>TK|EK)\ (?P<sitting>[0-9]{{1,3}})(?:-[0-9]{{2,4}})?"
    rf"(?:,\ (?P<date>{DATE})|(?=[),;.]|$))"
)
_DATE_BEFORE = re.compile(rf"(?P<date>{DATE})[ ,(]{{1,3}}\Z", re.IGNORECASE)
_LONGEST_DATE = 24
_SKIP = re.compile(r"[ ,;:.()]+")
_ROUNDS = 6
_MORE = re.compile(
    r"(?:,|;|\ en|,\ en)\ nr\.?\ ?(?P<sitting>[0-9]{1,3}),\ item\ (?P<item>[0-9]{1,4})(?![0-9])"
)
_PAGES_PER_SITTING = 5


def find_handelingen(text: str) -> Iterator[Finding]:
    """All reports of sittings cited in the plain ``text``."""
    for found in _WORD.finditer(text):
        if found.start() and _INSIDE_A_WORD.match(text, found.start() - 1):
            continue
        cursor = Cursor(text, found.end())
        parts = parts_before(text, found.start())
        cursor.take(_DEBATE)
        item = ""
        for _ in range(_ROUNDS):
            read_parts(cursor, parts, dates=True)
            item = item or _take_item(cursor, parts)
            if not _take_sitting(cursor, parts):
                break
        if parts.numbers:
            yield from _findings(parts, item, found.start())
            yield from _more(cursor.text, parts)
    for found in _DATED.finditer(text):
        yield from _dated(text, found)


def _more(text: str, parts: Parts) -> Iterator[Finding]:
    """Go on with the items of other sittings: ", nr. 45, item 12 en nr. 46, item 3"."""
    at = parts.end
    while found := _MORE.match(text, at):
        number, item = int(found["sitting"]), found["item"]
        sitting = Handelingen(parts.chamber or Chamber.TK, parts.session, number, item)
        yield Finding(found.start("sitting"), found.end(), sitting, parts.doubt)
        at = found.end()


def _dated(text: str, found: re.Match[str]) -> Iterator[Finding]:
    """Read a sitting by its date: "23 april 2002, TK 71", "TK 95, 29 augustus 1995"."""
    start = found.start()
    before = _DATE_BEFORE.search(text, max(0, start - _LONGEST_DATE), start)
    written = found["date"] or (before and before["date"])
    day = read_date(written) if written else None
    if day:
        first = before.start() if before and not found["date"] else start
        chamber = Chamber(found["house"].lower())
        value = Handelingen(chamber, session_of(day), int(found["sitting"]))
        yield Finding(first, found.end(), value, Ambiguity.YEAR_FROM_DATE)


def _take_item(cursor: Cursor, parts: Parts) -> str:
    """Read ", item 9" directly behind the number, or all three: "45-12-3" (item 12, page 3)."""
    if not parts.numbers and (found := cursor.take(_ITEM_PAGE)):
        parts.numbers = [Numbered((found["sitting"],), found.start(), found.end())]
        parts.end = found.end()
        return found["item"].lstrip("0")
    if not parts.numbers:
        return ""
    found = _ITEM.match(cursor.text, parts.numbers[-1].end)
    if not found:
        return ""
    cursor.at = parts.end = max(cursor.at, found.end())
    return found["item"]


def _take_sitting(cursor: Cursor, parts: Parts) -> bool:
    """Read pages, and from them the number of the sitting where none is printed."""
    cursor.take(_SKIP)
    bare = None if parts.numbers else cursor.take(_NUMBER)
    found = bare or cursor.take(_SITTING) or _take_page(cursor)
    if not found:
        return cursor.take(_PAGES) is not None
    if not parts.numbers or parts.from_pages:
        parts.from_pages = True
        parts.numbers.append(Numbered((found["sitting"],), found.start(), found.end()))
        parts.end = max(parts.end, found.end())
    return True


def _take_page(cursor: Cursor) -> re.Match[str] | None:
    """Read "34-1709", but not the pages "364-368"."""
    behind = cursor.at
    found = cursor.take(_PAGE)
    if found and int(found["page"]) >= _PAGES_PER_SITTING * int(found["sitting"]):
        return found
    cursor.at = behind
    return None


def _findings(parts: Parts, item: str, start: int) -> Iterator[Finding]:
    chamber = parts.chamber or Chamber.TK
    doubt = Ambiguity.SESSION_MISSING if parts.session is None else parts.doubt
    end = max(parts.end, parts.numbers[-1].end)
    for number in parts.numbers:
        for count in number.counts:
            sitting = Handelingen(chamber, parts.session, count, item)
            yield Finding(start, end, sitting, doubt)
