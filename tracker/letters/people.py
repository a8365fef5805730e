"""Members and their parties: "Kröger , Thijssen (beiden GroenLinks-PvdA) en Teunissen (PvdD)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tracker.letters.reading import Member, Read
from tracker.letters.reflow import one_line
from tracker.letters.text import Text

_SEPARATOR = re.compile(r"\s*(?:\(|\)|,|;|\s(?:en|alsmede|alsook)(?=\s)|$)")
# "en van het lid van der Berg": what leads to "lid" is left out, the second "van" is the name's.
_BEFORE_NAME = re.compile(
    r"(?:(?:en|door)\s+)*(?:(?:(?:en|door|van|het|de|den|der)\s+)*"
    r"(?:lid|leden|heer|heren|mevrouw|mej\.|mw\.|kamerlid|kamerleden)\s+)*"
)
_AFTER_NAME = re.compile(r"[\s.,;:]*(?:c\.?\s?s\.?)?[\s.,;:]*$", re.IGNORECASE)
_COUNT = re.compile(r"(beiden|beide|allen|alle)\s+(?:van\s+(?:de\s+)?)?", re.IGNORECASE)
# Initials, first names and surnames have a capital; only these stand in small letters.
_NAME = re.compile(
    r"(?:(?:(?:van|de|der|den|het|ten|ter|te|tot|von|la|le|el|al|in|op|'t|’t)(?:\b|(?=[A-Z]))|[-–]|"
    r"['’`]?[A-ZÀ-ÖØ-ÞĀ-Žİ])[^\s,;()]*[ \n]*)+"
)
_SMALL_ONLY = re.compile(r"[^A-ZÀ-ÖØ-ÞĀ-Žİ]*")


@dataclass(slots=True)
class _Name:
    """A name found, still waiting for its party."""

    start: int
    end: int
    party: str | None = None


def members(text: Text, start: int, end: int) -> tuple[Read[Member], ...]:
    """The members that this part of the text names, in order.

    A party in brackets belongs to the names before it that have none yet: to the last two after
    "beiden", else to all of them.
    """
    names: list[_Name] = []
    for left, right, is_party in _pieces(text.clean, start, end):
        if is_party:
            _give_party(names, one_line(text.clean[left:right]))
        elif found := _name(text.clean, left, right):
            names.append(found)
    return tuple(
        text.read(Member(one_line(text.clean[n.start : n.end]), n.party), n.start, n.end)
        for n in names
    )


def _pieces(clean: str, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """The stretches between commas, "en" and brackets; those in brackets are parties."""
    position, in_brackets = start, False
    for match in _SEPARATOR.finditer(clean, start, end):
        mark = match[0].strip()
        if in_brackets and mark != ")":
            continue
        if match.start() > position:
            yield position, match.start(), in_brackets
        position, in_brackets = match.end(), mark == "("
    if position < end:
        yield position, end, in_brackets


def _give_party(names: list[_Name], words: str) -> None:
    count = _COUNT.match(words)
    party = words[count.end() :] if count else words
    waiting = [name for name in names if name.party is None]
    if count and count[1].lower().startswith("beide"):
        waiting = waiting[-2:]
    for name in waiting:
        name.party = party or None


def _name(clean: str, start: int, end: int) -> _Name | None:
    while start < end and clean[start].isspace():
        start += 1
    skipped = _BEFORE_NAME.match(clean, start, end)
    start = skipped.end() if skipped else start
    match = _NAME.match(clean, start, end)
    end = match.end() if match else start
    trailing = _AFTER_NAME.search(clean, max(start, end - 12), end)
    end = trailing.start() if trailing else end
    if end <= start or end - start > 60 or _SMALL_ONLY.fullmatch(clean, start, end):
        return None
    return _Name(start, end)
