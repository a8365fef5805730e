"""Numbers behind a "nr.": one, a list ("nrs. 1, 2 en 5") or a range ("nrs. 1 t/m 8")."""

from __future__ import annotations

import re
from dataclasses import dataclass
from string import ascii_lowercase

from tracker.citations.cursor import Cursor
from tracker.citations.sessions import MONTHS, YEAR, read_session

LONGEST_RANGE = 100
"""A longer range is not written out, nor one after so many numbers: only its ends are cited."""

MARK = re.compile(
    r"(?P<plural>(?:nrs|nummers|nos|ondernummers|nr\.?'s)\b|(?:stuk(?:ken)? )?nrs\b)[.,:]{0,2}\ ?"
    r"|(?:(?:stuk|onder)[ -]?)?(?:nr|nummer|num|no|ondernummer|n°|nº)(?![a-z])[.,:]{0,2}\ ?",
    re.IGNORECASE,
)
"""The word before a number: nr., nrs., nummer, no., stuk nr."""

_NUMBER = re.compile(
    rf"""
    (?! [0-9]{{2}} [ .] [0-9]{{3}} (?![0-9]) )                # 31 200: a dossier
    (?! [0-9]{{1,2}} [-/.] [0-9]{{1,2}} [-/.] [0-9]{{2}} )    # 12-03-2004: a date
    (?! [0-9]{{1,2}} \ (?:{"|".join(MONTHS)})\b )
    (?P<digits> [0-9]{{1,4}} ) (?! [0-9] | [ZDA][0-9] )
    (?! [0-9]?\.[0-9] | (?:,[0-9]{{1,2}})? (?: \ ?% | \ (?:miljoen|miljard|mln|euro|procent)\b ) )
    (?P<letter> [a-z] (?![a-z0-9]) )?
    (?: \ ? (?: [Hh]erdruk | H[0-9]? ) (?![A-Za-z0-9]) )?
    """,
    re.VERBOSE,
)
_JOIN = re.compile(
    r"(?P<comma>\ ?[,;/&+])?\ ?"
    r"(?P<word>(?:en|alsmede|respectievelijk|resp\.?|dan\ wel|of)\ ?)?"
    r"(?P<mark>(?:nrs?|nummers?)\b[.,:]?\ ?)?"
)
_RANGE = re.compile(r"\ ?(?:-|t/m|tm|t\.e\.m\.|tot\ en\ met|through)\ ?")
_CLOSES = re.compile(r"\ ?(?:[);]|\.?\Z|\.\ [A-Z])")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}\Z")
_SESSION = re.compile(
    rf"{YEAR}\ ?[/-]\ ?(?:{YEAR}|[0-9]{{2}})(?![0-9])|[0-9]{{2}}/[0-9]{{2}}(?![0-9/])"
)


@dataclass(frozen=True, slots=True)
class Numbered:
    """What one stretch of a list cites: one number, or all of a range (``cut``: only its ends)."""

    values: tuple[str, ...]
    start: int
    end: int
    cut: bool = False

    @property
    def counts(self) -> tuple[int, ...]:
        """The values without the letter that some have: "715h" is 715."""
        return tuple(int(value.rstrip(ascii_lowercase)) for value in self.values)


def take_numbers(cursor: Cursor, *, plural: bool) -> list[Numbered]:
    """Read the numbers here, none if there are none.

    After a singular "nr." a comma is not enough to go on ("nr. 7, 19 van de ..."): the list counts
    as far as its last "en" or "nr.", or to the end of the clause.
    """
    first = _take_one(cursor)
    if not first:
        return []
    taken, certain, kept_at, written = [first], 1, cursor.at, len(first.values)
    while joined := cursor.take(_JOIN):
        if joined["comma"] and _sees_session(cursor):
            break
        goes_on = joined["comma"] or joined["word"] or joined["mark"]
        following = _take_one(cursor, LONGEST_RANGE - written) if goes_on else None
        if not following or (joined["comma"] and _looks_like_a_year(taken[-1], following)):
            break
        taken.append(following)
        written += len(following.values)
        if plural or joined["word"] or joined["mark"] or cursor.sees(_CLOSES):
            certain, kept_at = len(taken), cursor.at
    cursor.at = kept_at
    return taken[:certain]


def take_number(cursor: Cursor) -> Numbered | None:
    """Read one number that stands on its own, or nothing."""
    start = cursor.at
    found = cursor.take(_NUMBER)
    return Numbered((_value(found),), start, cursor.at) if found else None


def _take_one(cursor: Cursor, room: int = LONGEST_RANGE) -> Numbered | None:
    """Read one number, or the two ends of a range with what lies between them."""
    first = take_number(cursor)
    if not first:
        return None
    behind = cursor.at
    last = take_number(cursor) if cursor.take(_RANGE) else None
    values = _written_out(first.values[0], last.values[0], room) if last else ()
    if not values:
        cursor.at = behind
        return first
    cut = len(values) == 2 and int(values[1]) - int(values[0]) > 1
    return Numbered(values, first.start, cursor.at, cut)


def _written_out(first: str, last: str, room: int) -> tuple[str, ...]:
    if not (first.isdigit() and last.isdigit()) or int(last) <= int(first):
        return ()
    if int(last) - int(first) > room:
        return (first, last)
    return tuple(str(number) for number in range(int(first), int(last) + 1))


def _value(found: re.Match[str]) -> str:
    return (found["digits"].lstrip("0") or "0") + (found["letter"] or "")


def _sees_session(cursor: Cursor) -> bool:
    """In "nr. 1573, 1982/83" the vergaderjaar is no number of the list."""
    found = _SESSION.match(cursor.text, cursor.at)
    return found is not None and not read_session(found.group())[1]


def _looks_like_a_year(before: Numbered, number: Numbered) -> bool:
    """In "nrs. 12 en 13, 2007" the year is no number of the list."""
    return bool(_YEAR.match(number.values[0])) and len(before.values[-1]) < 4
