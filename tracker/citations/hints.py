"""Motions and amendments named after their mover: "motie-Piri c.s.", "motie van het lid Belhaj".

A name is a hint and no identifier: one member moves many motions. It may
narrow a search or check a number that stands beside it; it never resolves to a paper.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from tracker.citations.plain import plain

_PARTICLE = r"(?:[Vv]an|[Dd]e[rn]?|[Tt]e[rn]?|[Ee]l|[Ii]n|[Oo]p|'t)"
_WORD = r"(?!Kamer|Tweede|Eerste|Partij)[A-ZÀ-Þ](?:[^\W\d_]|['’])+"
_NAME = (
    rf"(?:{_PARTICLE}\ ){{0,3}}{_WORD}(?:-\ ?(?:{_PARTICLE}\ ){{0,2}}{_WORD}){{0,2}}"
    rf"(?:\ (?:[Vv]an|[Dd]e)\ (?:de[rn]?\ )?{_WORD})?"
)
_HINT = re.compile(
    rf"""
    (?<!\w) (?P<kind> [Mm]oties? | [Aa]mendement(?:en)? )
    (?: - | \ (?: van\ (?:het\ lid|de\ leden|mevrouw|de\ heer)\ )? )
    (?P<names> {_NAME} (?: (?:/|,\ |\ en\ ) {_NAME} ){{0,8}} )
    (?P<others> ,?\ c\.?\ ?s\.? )?
    """,
    re.VERBOSE,
)
_BETWEEN = re.compile(r"/|,\ |\ en\ ")


@dataclass(frozen=True, slots=True)
class Hint:
    """A motion or amendment by name, as written from ``start`` to ``end`` of the given text.

    ``names`` are its movers as written; ``others`` is set for "c.s.".
    """

    text: str
    kind: str
    names: tuple[str, ...]
    others: bool
    start: int
    end: int


def find_hints(text: str) -> list[Hint]:
    """All motions and amendments in ``text`` that are called by a name, in order."""
    simple = plain(text)
    hints = []
    for found in _HINT.finditer(simple.text):
        start, end = simple.span(found.start(), found.end())
        kind = "motie" if found["kind"].lower().startswith("motie") else "amendement"
        names = tuple(_BETWEEN.split(found["names"]))
        hints.append(Hint(text[start:end], kind, names, bool(found["others"]), start, end))
    return hints
