"""Reads one identifier, as a person types or pastes it into a search box or an address."""

from __future__ import annotations

import re

from tracker.citations.dossiers import CHAPTER, ROMAN
from tracker.citations.identifiers import Identifier
from tracker.citations.plain import plain
from tracker.citations.scanner import Citation, find
from tracker.citations.sessions import SESSION, SESSION_WORD
from tracker.citations.values import Aanhangsel, Chamber, Dossier, Kamerstuk

LONGEST_QUERY = 300
"""In characters; nobody writes an identifier longer than this, addresses included."""

_ADDRESS = re.compile(r"(?:https?://|www\.|[a-z.-]+\.nl/)\S+\Z", re.IGNORECASE)
_FILE = re.compile(r"\.(?:pdf|html|xml|odt|docx)\Z", re.IGNORECASE)
_AANHANGSEL = re.compile(r"(?:ah|aanh\.?|aanhangsel)\ (?=[0-9])", re.IGNORECASE)
_TYPED = re.compile(
    rf"(?:(?:tk|ek|kst|kamerstuk(?:ken)?)[ .-]*)?"
    rf"(?P<two>[1-9][0-9])(?P<gap>[ .]?)(?P<three>[0-9]{{3}})"
    rf"(?:[ -]+(?P<suffix>{CHAPTER}|[0-9]{{2}}(?=[ ,/-]+[0-9]{{3,4}}\Z)))?"
    r"[ ,/-]+(?P<paper>[0-9]{1,4}[a-z]?|[A-Z]{2})\Z",
    re.IGNORECASE,
)
_AANHANGSELNUMMER = re.compile(r"([0-9]{2})([0-9]{2})([0-9]{5})\Z")
_ROMAN_DOSSIER = re.compile(rf"(?:[Dd]ossier )?(?P<number>(?=[IVXLC]{{2}}){ROMAN})\Z")
_EDGE = " \t\n.,;:()[]<>«»\"'“”‘’"
_TAIL = re.compile(
    r"(?:[ ,]+(?:p|pp|blz|pag)\.? ?[0-9]+(?: ?- ?[0-9]+)?|"
    rf"[ ,]+{SESSION_WORD}?{SESSION})*\Z",
    re.IGNORECASE,
)
# What a person leaves out before a bare number, most likely first.
_LEFT_OUT = ("", "Kamerstuk ", "Kamerstukken I ", "kst-")


def parse(query: str) -> Identifier | None:
    """The identifier that the whole ``query`` is, in any notation, else None; never raises."""
    text = _FILE.sub("", plain(query[: LONGEST_QUERY + 1]).text.strip(_EDGE))
    if not text or len(text) > LONGEST_QUERY:
        return None
    if _ADDRESS.match(text):
        citations = find(text)
        return citations[0].identifier if citations else None
    text = _AANHANGSEL.sub("Aanhangsel Handelingen ", text)
    return _read_number(text) or _read_roman(text) or _read(text) or _read_typed(text)


def readings(query: str) -> tuple[Identifier, ...]:
    """All identifiers that ``query`` may mean, the likeliest first.

    "36373-H" is fund H of a budget or paper H of the Eerste Kamer; only the data can tell.
    """
    first = parse(query)
    if first is None:
        return ()
    if isinstance(first, Dossier) and len(first.suffix) == 1:
        return first, Kamerstuk(Dossier(first.number), first.suffix)
    if isinstance(first, Kamerstuk) and not first.dossier.suffix and first.number.isupper():
        return first, Dossier(first.dossier.number, first.number)
    return (first,)


def _read(text: str) -> Identifier | None:
    for words in _LEFT_OUT:
        for written in dict.fromkeys((text, text.upper())):
            citations = find(words + written)
            if len(citations) == 1 and _covers(citations[0], words + written, len(words)):
                return citations[0].identifier
    return None


def _covers(citation: Citation, text: str, start: int) -> bool:
    """Whether nothing but pages or the vergaderjaar stands beside the citation."""
    before, behind = text[start : citation.start], text[citation.end :].rstrip(_EDGE)
    return not before.strip(_EDGE) and bool(_TAIL.match(behind))


def _read_typed(text: str) -> Identifier | None:
    """A paper typed with nothing but spaces: "36045 190", "21501 20 2029", "25295 BM".

    "36 045 190" is left alone: written so it is one large number.
    """
    found = _TYPED.match(text)
    if not found or (found["gap"] and not found["suffix"] and len(found["paper"]) == 3):
        return None
    suffix = f"-{found['suffix']}" if found["suffix"] else ""
    return _read(f"kst-{found['two']}{found['three']}{suffix}-{found['paper']}")


def _read_number(text: str) -> Identifier | None:
    """The nine digits of the open data: "242501244" is 2024-2025, nr. 1244."""
    found = _AANHANGSELNUMMER.match(text)
    if not found or (int(found[1]) + 1) % 100 != int(found[2]):
        return None
    return Aanhangsel(Chamber.TK, 2000 + int(found[1]), int(found[3]))


def _read_roman(text: str) -> Identifier | None:
    found = _ROMAN_DOSSIER.match(text)
    return Dossier(found["number"]) if found else None
