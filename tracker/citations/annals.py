"""What the Aanhangsel and the Handelingen have in common: a Chamber, a session and a number.

They are written in any order ("nr. 24, vergaderjaar 2000-2001", "2000-2001, nr. 24"), so they are
read as components: whatever comes, until something comes that is none of them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from tracker.citations.cursor import Cursor
from tracker.citations.findings import Ambiguity
from tracker.citations.numbering import MARK, Numbered, take_numbers
from tracker.citations.sessions import (
    DATE,
    SESSION,
    SESSION_WORD,
    read_date,
    read_session,
    session_of,
)
from tracker.citations.values import Chamber

HOUSE = (
    r"(?:(?-i:(?<![A-Za-z])(?:TK|EK)(?![A-Za-z]))"
    r"|(?:tweede|eerste|[12]\ ?e)\ kamer(?:\ der\ staten-generaal)?"
    r"|kamerstuk(?:ken)?(?:\ I{1,2}(?![A-Za-z]))?)"
)
_BEFORE = re.compile(
    rf"(?:(?P<house>{HOUSE}):?[ ,;]{{0,3}}(?:I{{1,2}}[ ,]{{1,2}})?)?"
    rf"(?:{SESSION_WORD}?(?P<session>(?<![0-9/-]){SESSION})[ ,:]{{0,3}}(?:kamervragen\ ?)?\(?)?\Z",
    re.IGNORECASE,
)
_LONGEST_BEFORE = 90
_STEPS = 16
_CHAMBER = re.compile(
    r"(?:(?:van\ )?de[r]?\ )?(?:(?P<ek>(?:eerste|1\ ?e)\ kamer|(?-i:EK|I)(?![A-Za-z]))"
    r"|(?P<tk>(?:tweede|2\ ?e)\ kamer|(?-i:TK|II|11)(?![A-Za-z0-9]|-[0-9])))"
    r"(?:\ der\ staten-generaal)?(?!\ [0-9]{1,3}[),])",
    re.IGNORECASE,
)
_SESSION = re.compile(rf"{SESSION_WORD}?(?P<session>{SESSION})", re.IGNORECASE)
_DATE = re.compile(rf"(?:d\.?d\.?\ |van\ )?(?P<date>{DATE})", re.IGNORECASE)
_WORDS = (
    r"(?:han-?de-?lin-?g(?:en)?|hand\.|van|de[rs]?|het|bij|en|kamer|staten-generaal)(?![a-z])"
    r"|(?:antwoord(?:en)?|vra(?:ag|gen)|op)\ (?:op\ )?(?:vra(?:ag|gen)\ )?"
    r"[0-9]+(?:(?:\ en\ |-)[0-9]+)?"
)
_SKIP = re.compile(rf"[ ,;:.()-]|{_WORDS}", re.IGNORECASE)
_SKIP_BEHIND_NUMBER = re.compile(rf"[ ,;:(-]|{_WORDS}", re.IGNORECASE)
_LATE_CHAMBER = re.compile(r",\ (?=[12]\ ?e\ kamer|(?:eerste|tweede)\ kamer(?!,))", re.IGNORECASE)


@dataclass(slots=True)
class Parts:
    """The components read so far.

    ``from_pages`` is set if the numbers were read from page numbers; ``house`` is the Chamber as
    written before the word itself.
    """

    chamber: Chamber | None = None
    session: int | None = None
    numbers: list[Numbered] = field(default_factory=list)
    doubt: Ambiguity = Ambiguity.NONE
    end: int = 0
    from_pages: bool = False
    house: str = ""

    def add_session(self, written: str) -> None:
        """Take the vergaderjaar as it is written, repaired where print is wrong."""
        self.session, repaired = read_session(written)
        if repaired:
            self.doubt = Ambiguity.SESSION_REPAIRED

    def add_date(self, day: date) -> None:
        """Take the vergaderjaar of a date, where none is written."""
        self.session = session_of(day)
        self.doubt = Ambiguity.YEAR_FROM_DATE

    def add_house(self, written: str) -> None:
        """Take the Chamber from the words before: "TK", "Kamerstukken I"."""
        first = re.search(r"(?i:eerste|1 ?e)|EK|(?<!I)I\Z", written)
        self.chamber = Chamber.EK if first else Chamber.TK
        self.house = written

    @property
    def complete(self) -> bool:
        """Whether there is enough to cite."""
        return bool(self.numbers) and self.session is not None


def parts_before(text: str, place: int) -> Parts:
    """The components in the words before ``place``: "TK 1996-1997, aanhangsel nr. 310"."""
    parts = Parts()
    found = _BEFORE.search(text, max(0, place - _LONGEST_BEFORE), place)
    if found and found["house"]:
        parts.add_house(found["house"])
    if found and found["session"]:
        parts.add_session(found["session"])
    return parts


def read_parts(cursor: Cursor, parts: Parts, *, dates: bool = False) -> None:
    """Read components into ``parts`` until something else comes; ``parts.end`` is the last's end.

    With ``dates`` a date stands for the vergaderjaar it lies in.
    """
    for _ in range(_STEPS):
        if parts.complete and not cursor.take(_LATE_CHAMBER):
            return
        if _take_part(cursor, parts, dates=dates):
            parts.end = cursor.at
        elif not cursor.take(_SKIP_BEHIND_NUMBER if parts.numbers else _SKIP):
            return


def _take_part(cursor: Cursor, parts: Parts, *, dates: bool) -> bool:
    """Read the component that stands here, if it is one that is still missing."""
    if parts.session is None and (found := cursor.take(_SESSION)):
        parts.add_session(found["session"])
    elif parts.chamber is None and (found := cursor.take(_CHAMBER)):
        parts.chamber = Chamber.EK if found["ek"] else Chamber.TK
    elif dates and parts.session is None and (day := _take_date(cursor)):
        parts.add_date(day)
    elif not parts.numbers and (mark := cursor.take(MARK)):
        parts.numbers = take_numbers(cursor, plural=bool(mark["plural"]))
    else:
        return False
    return True


def _take_date(cursor: Cursor) -> date | None:
    found = cursor.take(_DATE)
    return read_date(found["date"]) if found else None
