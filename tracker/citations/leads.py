"""The words before a dossier that say what it is: "Kamerstukken II 2023/24", "TK", "motie".

Without such a word an amount, a postcode or a telephone number may look like a dossier.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum

from tracker.citations.findings import Relation
from tracker.citations.sessions import SESSION, SESSION_WORD, YEAR


class Strength(IntEnum):
    """How sure the words before a number make it that the number is a dossier."""

    NONE = 0
    BRACKET = 1
    WEAK = 2
    STRONG = 3


@dataclass(frozen=True, slots=True)
class Lead:
    """The words before a dossier, from ``start`` in the plain text.

    ``in_list`` is set where an agenda writes "Nota van wijziging - 30569-8".
    """

    start: int
    strength: Strength
    eerste_kamer: bool = False
    relation: Relation = Relation.CITES
    in_list: bool = False


_KAMERSTUK = (
    r"(?:(?:gedrukte?\ )?kamer-?\ ?stuk-?\ ?(?:ken)?-?(?:nummers?|nrs?\b|dossiers?)?"
    r"|(?<![a-z])(?:kamerst|kst)\b\.?|(?<![a-z])[te]k-stuk(?:ken)?|gedrukte?\ stuk(?:ken)?)"
)
_DOSSIER = (
    r"(?:(?:kamer)?dossier(?:s|nummers?)?"
    r"|(?:initiatief|rijks)?wets(?:voorstel(?:len)?|ontwerp(?:en)?)|voorstel\ van\ wet|novelle)"
)
_CHAMBER = (
    r"(?:(?<![A-Za-z])(?-i:TK|EK)(?![A-Za-z])"
    r"|(?:(?:tweede|eerste|[12]\ ?e)\ )?kamer(?:zitting|\ der\ staten-generaal)?(?![a-z]))"
)
_ANNALS = r"(?:(?:bijl(?:agen?)?\.?\ )?hand(?:elingen|\.))"
_PAPER = r"(?:(?<![a-z])(?:moties?|amendement(?:en)?|kamerbrie(?:f|ven))(?![a-z-]))"
_REPLACING = r"(?:(?<![a-z])(?:t\.?v\.?v\.?|ter\ vervanging\ van)(?![a-z]))"
_TOKEN = (
    rf"(?:{_KAMERSTUK}|{_DOSSIER}|{_CHAMBER}|{_ANNALS}|{_PAPER}|{_REPLACING}"
    rf"|{SESSION_WORD}|(?<![0-9/-]){SESSION})"
)
_FILLER = (
    r"(?:(?<![A-Za-z])(?-i:I{1,2}(?![A-Za-hj-z])|1{1,2}(?![0-9.,]))|nrs?\b|nummers?\b|no\b|van\b|het\b|de\b"
    rf"|onder\b|(?:op\ )?stuk(?:ken|nrs?|nummers?)?\b|met\b|inzake\b|{YEAR}(?![0-9])|ek\b|tk\b)"
)
_GAP = r"[ ,:;.(\[]{0,3}"
_LEAD = re.compile(rf"{_TOKEN}(?:{_GAP}(?:{_TOKEN}|{_FILLER})){{0,8}}{_GAP}-?", re.IGNORECASE)
_LONGEST_LEAD = 140
_STRONG = re.compile(
    rf"{_KAMERSTUK}|{_DOSSIER}|(?-i:TK|EK)(?![A-Za-z])"
    rf"|(?:{_CHAMBER}|{_ANNALS}).{{0,40}}{SESSION}|{SESSION_WORD}{SESSION}[ ,]*\Z",
    re.IGNORECASE,
)
_EERSTE_KAMER = re.compile(
    r"(?:eerste|(?<![0-9])1 ?e) kamer|(?-i:EK(?![A-Za-z])|(?<![A-Za-z])I(?![A-Za-z]))"
    r"|(?-i:ukken I(?![A-Za-z]))",
    re.IGNORECASE,
)
_ANNEX = re.compile(
    r"bijlagen?(?: [0-9A-Z]{1,3})?(?: bij| van| behorende bij)[ (:]{0,2}(?:de |het )?\Z",
    re.IGNORECASE,
)
_OTHER = re.compile(rf".*;\ ?(?={_KAMERSTUK}|{_CHAMBER}|{_DOSSIER})", re.IGNORECASE)
_REPLACES = re.compile(_REPLACING, re.IGNORECASE)
_LAW_BEFORE_BRACKET = re.compile(
    r"(?:(?i:wetsvoorstel|wetsontwerp|initiatief(?:wet|nota)|voorstel\ van\ wet|novelle|dossier"
    r"|nota\ van\ wijziging|nader\ verslag)|(?<![A-Za-z])Wet\ )[^.?!()]{0,150}\(\Z"
    r"|(?<![a-z])wet\ \Z"
)
_LONGEST_LAW = 170
_OPENING = re.compile(
    r"[(\[]\ ?(?:zie\ |zie\ ook\ |vgl\.\ |o\.a\.\ |onder\ andere\ |motie\ )?\Z", re.IGNORECASE
)
_AMOUNT = re.compile(
    r"[/=_]\Z|(?:[€$£ƒ]|(?<![a-z])(?:eur|euro|usd|f|fl|nlg|bedrag\ van|ruim|circa|ca|ongeveer|bijna"
    r"|meer\ dan|minder\ dan|maximaal|minimaal|tot|postbus|iso|iec)\.?)\ ?\Z",
    re.IGNORECASE,
)

_OTHER_NUMBER = re.compile(r"(?:nummer|nr|code|klasse|tel)[.:]?\ ?\Z", re.IGNORECASE)


def lead_before(text: str, place: int, floor: int = 0) -> Lead:
    """The words that lead to the dossier at ``place``, none of them before ``floor``."""
    start = max(floor, place - _LONGEST_LEAD)
    for found in _LEAD.finditer(text, start, place):
        if found.end() == place:
            return _lead(text, found)
    before = text[max(floor, place - 20) : place]
    if _OPENING.search(before):
        return Lead(place, Strength.BRACKET)
    return Lead(place, Strength.NONE, in_list=before.endswith(" - "))


def names_a_law(text: str, place: int) -> bool:
    """Whether ``place`` is inside the brackets behind "wetsvoorstel ... (", or behind "wet"."""
    return bool(_LAW_BEFORE_BRACKET.search(text[max(0, place - _LONGEST_LAW) : place]))


def counts_something(text: str, place: int) -> bool:
    """Whether what stands before ``place`` says that this is an amount or part of an address."""
    return bool(_AMOUNT.search(text[max(0, place - 14) : place]))


def numbers_something_else(text: str, place: int) -> bool:
    """Whether the word before ``place`` says that a number and a dash are no paper."""
    return bool(_OTHER_NUMBER.search(text[max(0, place - 14) : place]))


def _lead(text: str, found: re.Match[str]) -> Lead:
    before = found.group()
    # In "..., vergaderjaar 2002-2003; Kamerstuk" the lead begins behind what ends the one before.
    words = _OTHER.sub("", before)
    start = found.end() - len(words)
    relation = Relation.CITES
    if _REPLACES.search(words):
        relation = Relation.REPLACES
    elif _ANNEX.search(text[max(0, start - 24) : start]):
        relation = Relation.ANNEX_OF
    strength = Strength.STRONG if _STRONG.search(words) else Strength.WEAK
    outside = words.rstrip(" ([")
    inner = max(outside.rfind("("), outside.rfind("["))
    return Lead(start + inner + 1, strength, bool(_EERSTE_KAMER.search(words)), relation)
