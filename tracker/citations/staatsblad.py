"""Finds publications in the Staatsblad: "Stb. 2020, 118", "Staatsblad 1991, nr. 385"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tracker.citations.findings import Ambiguity, Finding
from tracker.citations.sessions import DATE, MONTHS, YEAR
from tracker.citations.values import Staatsblad

_WORD = re.compile(
    r"staats-?blad(?![a-z])(?:\ van\ het\ Koninkrijk(?:\ der\ Nederlanden)?)?(?:\ \(stb\.?\))?"
    r"|stb\b\.?",
    re.IGNORECASE,
)
_NR = r"(?:(?:nrs?|no|nummers?)\b\.?\ ?)?"
_NUMBER = rf"(?P<number>[0-9]{{1,4}})(?![0-9]|-[0-9]|\ (?:{'|'.join(MONTHS)}))"
_GAP = r"[ ,(]{0,3}"
_YEAR_FIRST = re.compile(
    rf":?{_GAP}(?:jaargang\ )?(?P<year>{YEAR})(?:[ ,(]{{1,3}}|\ ?[-/]\ ?){_NR}{_NUMBER}",
    re.IGNORECASE,
)
_NUMBER_FIRST = re.compile(
    rf"{_GAP}{_NR}(?!{YEAR}){_NUMBER}(?:[ ,(]{{1,3}}(?:(?:jaargang|van)\ )?"
    rf"(?:(?P<year>{YEAR})|(?P<date>{DATE}))|(?!\ ?,\ ?{_NR}[0-9]))",
    re.IGNORECASE,
)
_DATE_BEFORE = re.compile(rf"(?P<date>{DATE})[ ,(]{{1,3}}\Z", re.IGNORECASE)
_LONGEST_DATE = 24
_MORE = re.compile(
    rf"(?:\ ?,\ ?|\ )(?P<last>en\ )?(?:(?P<year>{YEAR})[ ,]{{1,2}})?{_NR}{_NUMBER}(?=[ ,;.):]|$)"
    r"(?P<more>(?=(?:,\ [0-9]{1,4}){0,9}\ en\ [0-9]))?"
)


def find_staatsblad(text: str) -> Iterator[Finding]:
    """All publications in the Staatsblad cited in the plain ``text``."""
    for word in _WORD.finditer(text):
        if found := _YEAR_FIRST.match(text, word.end()):
            yield Finding(word.start(), found.end(), _read(found["year"], found["number"]))
            yield from _more(text, found)
        elif found := _NUMBER_FIRST.match(text, word.end()):
            yield from _dated(text, word.start(), found)


def _dated(text: str, start: int, found: re.Match[str]) -> Iterator[Finding]:
    """Read "Stb. 680, 30 december 1996", "Wet van 21 april 1987, Stb. 249"."""
    if found["year"]:
        yield Finding(start, found.end(), _read(found["year"], found["number"]))
        return
    before = _DATE_BEFORE.search(text, max(0, start - _LONGEST_DATE), start)
    date = found["date"] or (before and before["date"])
    if date:
        value = _read(date[-4:], found["number"])
        first = start if found["date"] or not before else before.start()
        yield Finding(first, found.end(), value, Ambiguity.YEAR_FROM_DATE)


def _more(text: str, first: re.Match[str]) -> Iterator[Finding]:
    """Go on with the list: "Stb. 2004, 493 en 494", "Stb. 2024, 153 en 2024, 213"."""
    year, at = first["year"], first.end()
    while found := _MORE.match(text, at):
        if found["last"] is found["year"] is found["more"] is None:
            return
        year = found["year"] or year
        start = found.start("year") if found["year"] else found.start("number")
        yield Finding(start, found.end(), _read(year, found["number"]))
        at = found.end()


def _read(year: str, number: str) -> Staatsblad:
    return Staatsblad(int(year), int(number))
