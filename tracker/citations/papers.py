"""Reads what stands behind a dossier: ``, nrs. 1 en 2``, ``-16``, ``, 3``, ``, H``."""

from __future__ import annotations

import re
from enum import Enum, auto

from tracker.citations.cursor import Cursor
from tracker.citations.leads import Lead, Strength
from tracker.citations.numbering import MARK, Numbered, take_number, take_numbers
from tracker.citations.sessions import SESSION, SESSION_WORD


class Form(Enum):
    """How the papers are written with their dossier."""

    MARKED = auto()  # 21 501-20, nr. 2029
    HYPHEN = auto()  # 33 670-16
    COMMA = auto()  # 22 980, 3
    LETTERS = auto()  # 36 373, H
    BEFORE = auto()  # nr. 456 (36 800 XVI)
    RUN = auto()  # 23031001
    BARE = auto()  # 25 727


Papers = tuple[tuple[Numbered, ...], Form]

NO_PAPERS: Papers = ((), Form.BARE)

_BEFORE_MARK = re.compile(
    r"[ ,;:.(/-]{0,3}(?:(?:resp\.?|respectievelijk|met|onder|als|en|ook)\ )?", re.IGNORECASE
)
_SESSION_BETWEEN = re.compile(rf"[ ,(]{{1,3}}{SESSION_WORD}?{SESSION}\)?", re.IGNORECASE)
_HYPHEN = re.compile(r"-|\ -\ ?(?=[0-9]{1,4}(?:[ ,.;:)]|$))|(?<=[A-Z])/|(?<=-[0-9]{2})/")
_TIGHT = re.compile(r"(?<=[0-9]{5})(?<![-/.][0-9]{5})-[0-9]{1,3}(?![0-9/-]|[.,][0-9])")
_COMMA = re.compile(r"\ ?[,/]\ ?|(?<=[A-Z])\ ")
_MORE_DIGITS = re.compile(r"[-/.]?[0-9]|\ (?:[0-9]|[A-Z]{2}\b)")
_LETTER_GAP = re.compile(r"\ ?,\ ?(?:nrs?\.?\ ?|letters?\ )?|-")
_LETTERS = re.compile(
    rf"(?![ET]K\ (?:{SESSION_WORD}|[0-9]))[A-Z]{{1,2}}(?![A-Za-z0-9'&])(?!\.[A-Za-z])"
)
_LETTER_JOIN = re.compile(r"\ ?(?:,\ en|,|en)\ ")
_CLOSES = re.compile(r"\ ?[)\],.;:]|\ ?$|\ (?:p|blz|pag|herdruk|en)\b|\ [A-Z]")


def take_papers(cursor: Cursor, lead: Lead, *, suffixed: bool) -> Papers:
    """Read the papers here; ``suffixed`` says whether the dossier has a chapter or council number.

    The less the words before the dossier say, the fewer notations are believed.
    """
    return (
        _take_marked(cursor)
        or _take_hyphen(cursor, lead, suffixed=suffixed)
        or _take_letters(cursor, lead)
        or _take_comma(cursor, lead, suffixed=suffixed)
        or NO_PAPERS
    )


def take_letters(cursor: Cursor) -> tuple[Numbered, ...]:
    """Read the letters of papers of the Eerste Kamer: ``H``, ``AB``, ``A en B``."""
    taken: list[Numbered] = []
    behind = cursor.at
    while found := cursor.take(_LETTERS):
        taken.append(Numbered((found.group(),), found.start(), found.end()))
        behind = cursor.at
        if not cursor.take(_LETTER_JOIN):
            break
    cursor.at = behind
    return tuple(taken)


def _take_marked(cursor: Cursor) -> Papers | None:
    behind = cursor.at
    cursor.take(_SESSION_BETWEEN)
    cursor.take(_BEFORE_MARK)
    if mark := cursor.take(MARK):
        if numbers := take_numbers(cursor, plural=bool(mark["plural"])):
            return tuple(numbers), Form.MARKED
        if letters := take_letters(cursor):
            return letters, Form.LETTERS
    cursor.at = behind
    return None


def _take_hyphen(cursor: Cursor, lead: Lead, *, suffixed: bool) -> Papers | None:
    behind = cursor.at
    trusted = suffixed or lead.strength >= Strength.BRACKET or lead.in_list
    if (trusted or cursor.sees(_TIGHT)) and cursor.take(_HYPHEN):
        number = take_number(cursor)
        if number and not cursor.sees(_MORE_DIGITS):
            return (number,), Form.HYPHEN
    cursor.at = behind
    return None


def _take_letters(cursor: Cursor, lead: Lead) -> Papers | None:
    behind = cursor.at
    if lead.strength >= Strength.BRACKET and cursor.take(_LETTER_GAP):
        letters = take_letters(cursor)
        if letters and (lead.eerste_kamer or cursor.sees(_CLOSES)):
            return letters + _take_numbers_too(cursor), Form.LETTERS
    cursor.at = behind
    return None


def _take_numbers_too(cursor: Cursor) -> tuple[Numbered, ...]:
    """Read on to the numbers of the other Chamber: "CC en nr. 477"."""
    behind = cursor.at
    if cursor.take(_LETTER_JOIN) and (mark := cursor.take(MARK)):
        return tuple(take_numbers(cursor, plural=bool(mark["plural"])))
    cursor.at = behind
    return ()


def _take_comma(cursor: Cursor, lead: Lead, *, suffixed: bool) -> Papers | None:
    behind = cursor.at
    trusted = lead.strength is Strength.STRONG or (suffixed and lead.strength >= Strength.BRACKET)
    if trusted and cursor.take(_COMMA):
        number = take_number(cursor)
        if number and not cursor.sees(_MORE_DIGITS) and cursor.sees(_CLOSES):
            return (number,), Form.COMMA
    cursor.at = behind
    return None
