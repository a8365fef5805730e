"""Reads dossiers: ``21 501-20``, ``36 800 XVI``, ``24 400, hoofdstuk XVI``, ``22 855 (R 1451)``.

Two digits behind a dossier are its suffix only for the council dossier 21 501; for any other they
are the number of a paper.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from tracker.citations.cursor import Cursor
from tracker.citations.numbering import Numbered
from tracker.citations.values import Dossier

MOST_SHARED = 6
"""More dossiers than this never share one number; a longer list is read in pieces."""

COUNCIL_DOSSIERS = ("21501",)
"""Dossiers with a numeric suffix per formation of the European council."""

CHAPTER = r"(?:(?=[IVX])X{0,2}(?:IX|IV|V?I{0,3})[A-E]?|[A-HJ-P])"
"""A chapter or fund of the budget: VI, IXB, XVI, A."""

ROMAN = r"(?=[CLXVI])C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
"""The number of a dossier that the Eerste Kamer opened itself: CLVI."""

UNITS = (
    r"\ ?(?:euro|EUR|gulden|miljoen|miljard|mln|inwoners|personen|mensen|werknemers|leden|kinderen"
    r"|kg|km|ha|m2|m3|ton|plaatsen|woningen|bedrijven|banen|gevallen|%)"
)
DOSSIER = re.compile(
    rf"(?<![0-9])(?<![0-9]\.)(?:(?P<two>[1-9][0-9])[ .](?P<three>[0-9]{{3}})"
    r"(?![ .][0-9]{3}(?![0-9]))|(?P<five>[1-9][0-9]{4})"
    r"|(?!(?:19|20)[0-9]{2}20)(?P<run>[1-4][0-9]{4})(?P<paper>0[0-9]{2}))"
    rf"(?![0-9])(?!,[0-9]{{2}}(?![0-9]))(?!,-)(?!{UNITS}\b)"
)
"""Five digits in one or two groups, not part of a longer number; or eight: dossier and paper."""

_COUNCIL = re.compile(r"\ ?-?\ ?(?P<suffix>[0-9]{2})(?![0-9])")
_RIJKSWET = re.compile(r"[ ,]{0,2}-?\ ?\(?\ ?R\.?\ ?[0-9]{3,4}\)?")
_CHAPTER = re.compile(
    rf"\ \((?:hoofdstuk\ )?(?P<inside>(?=[IVX]){CHAPTER})\)"
    r"|(?P<word>[ ,]{0,2}(?:begrotings)?(?:hoofdstuk(?:ken)?|hfst\.?|hfdst\.?|H\.)\ ?)"
    rf"(?P<named>IX\ [AB]|{CHAPTER})(?![A-Za-z0-9&'])"
    rf"|[ ,]{{1,2}}(?P<apart>(?=[IVX])X{{0,2}}(?:IX|IV|V?I{{0,3}})\ [A-E]|{CHAPTER})"
    r"(?=[ ,]{1,2}n(?:r|ummer|o)s?\b)"
    rf"|(?:\ ?-\ ?|\ ?)(?P<direct>{CHAPTER})(?![A-Za-z0-9&'])",
    re.IGNORECASE,
)
_CAPITALS = re.compile(rf"{CHAPTER}|[IVX]+\ [A-E]")
_JOIN = re.compile(r"\ ?(?:[,;/&+]|en\b|alsmede\b)(?:\ ?en\b)?\ ?")
_LAST = re.compile(r"en|/")
_NEXT_CHAPTER = re.compile(rf"(?:hoofdstuk\ )?(?P<chapter>{CHAPTER})(?=[ ,;.)]|$)(?!\ [a-z]{{4,}})")
_GOES_ON = re.compile(rf"(?:\ ?,\ ?{CHAPTER})*\ en\ {CHAPTER}(?![A-Za-z0-9])")
_ETC = re.compile(r"[ ,]{1,2}(?:enz|e\.a|c\.a|c\.q|etc)\.?")


@dataclass(frozen=True, slots=True)
class DossierAt:
    """A dossier and where it stands."""

    dossier: Dossier
    start: int
    end: int
    rijkswet: bool = False

    @property
    def suffixed(self) -> bool:
        """Whether more than five digits say that this is a dossier and no amount."""
        return bool(self.dossier.suffix) or self.rijkswet


def take_dossier(cursor: Cursor) -> DossierAt | None:
    """Read one dossier with its suffix here."""
    start = cursor.at
    found = cursor.take(DOSSIER)
    if not found or found["run"]:
        cursor.at = start
        return None
    number = found["five"] or found["two"] + found["three"]
    if number in COUNCIL_DOSSIERS and (suffix := cursor.take(_COUNCIL)):
        return DossierAt(Dossier(number, suffix["suffix"]), start, cursor.at)
    rijkswet = cursor.take(_RIJKSWET) is not None
    chapter = _take_chapter(cursor)
    return DossierAt(Dossier(number, chapter), start, cursor.at, rijkswet)


def take_run(cursor: Cursor) -> tuple[DossierAt, Numbered] | None:
    """Read dossier and paper written as one number: "23031001" is 23 031, nr. 1."""
    found = DOSSIER.match(cursor.text, cursor.at)
    if not found or not found["run"]:
        return None
    cursor.at = found.end()
    dossier = DossierAt(Dossier(found["run"]), found.start(), found.end())
    number = str(int(found["paper"]))
    return dossier, Numbered((number,), found.start("paper"), found.end())


def take_shared(cursor: Cursor) -> list[DossierAt]:
    """Read one or more dossiers that share what follows: ``36 045 en 31 777``, ``VI en VII``."""
    first = take_dossier(cursor)
    taken = [first] if first else []
    while taken and len(taken) < MOST_SHARED:
        cursor.take(_ETC)
        behind = cursor.at
        following = None
        if join := cursor.take(_JOIN):
            following = take_dossier(cursor) or _take_next_chapter(
                cursor, taken[-1].dossier, last=bool(_LAST.search(join.group()))
            )
        if not following:
            cursor.at = behind
            break
        taken.append(following)
    return taken


def _take_chapter(cursor: Cursor) -> str:
    behind = cursor.at
    found = cursor.take(_CHAPTER)
    if not found:
        return ""
    written = found["inside"] or found["named"] or found["apart"] or found["direct"]
    if not found["word"] and not _CAPITALS.fullmatch(written):
        cursor.at = behind
        return ""
    return str(written).replace(" ", "").upper()


def _take_next_chapter(cursor: Cursor, before: Dossier, *, last: bool) -> DossierAt | None:
    """Read the second of "25 600 VI en VII": another chapter of the same budget.

    Behind a comma it is a chapter only if the list goes on: in "36 600 XVII, M" the M is a paper.
    """
    start = cursor.at
    if not before.suffix or before.suffix.isdigit():
        return None
    found = cursor.take(_NEXT_CHAPTER)
    if not found or not (last or cursor.sees(_GOES_ON)):
        cursor.at = start
        return None
    return DossierAt(Dossier(before.number, found["chapter"]), start, cursor.at)
