"""The motion that a changed motion is tabled instead of: "t.v.v. 21501-33-1172".

A heading prints the number in the motion's own dossier ("ter vervanging van die gedrukt onder nr.
1172"); titles in the Kamer's data print it whole ("t.v.v. 21501-20-1172", "t.v.v. 36800-X-49").
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from tracker.citations import Kamerstuk, parse

_REPLACING = re.compile(
    r"""
    \b(?: ter\s+ver-?\s?vanging\s+van | t\.?\s?v\.?\s?v\.? ) \s+
    (?: (?:die|dat|de\s+motie|motie|kamerstuk) [,]?\s+ )?  (?: gedrukt\s+onder\s+ )?
    (?:
        (?P<whole> (?:kst-)? [0-9]{2}[ ]?[0-9]{3}
            (?: (?:[ -]|,\s?) (?:hoofdstuk\s)? (?:[0-9]{2}|[IVXLC]{1,5}[A-Z]?|[A-M]) )?
            (?: - | ,?\s*nr\.?\s* | ,\s* ) [0-9]{1,4}(?![0-9]) )
      | (?: nr\.?\s* | (?<=v\.\s) | (?<=v\s) ) (?P<number> [0-9]{1,4} )(?![0-9])(?![ ][0-9]{3})
    )
    """,
    re.IGNORECASE | re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Replaced:
    """The canonical number of the motion that is replaced, and where that is said."""

    number: str
    start: int
    end: int


def replaced_in(text: str, own: str, start: int = 0, end: int | None = None) -> Replaced | None:
    """What `text[start:end]` says that the motion with the canonical number `own` replaces."""
    found = _REPLACING.search(text, start, len(text) if end is None else end)
    motion = parse(own)
    if found is None or not isinstance(motion, Kamerstuk):
        return None
    if found["whole"]:
        older = parse(found["whole"])
    else:
        older = replace(motion, number=found["number"], edition="")
    if not isinstance(older, Kamerstuk) or older == motion:
        return None
    return Replaced(older.canonical, found.start(), found.end())
