"""Series of numbers: when each began and ended, how far it counts, and the year of a number."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from tracker.citations.codes import Code
from tracker.citations.identifiers import Identifier
from tracker.citations.values import Aanhangsel, Handelingen, Kind, Staatsblad
from tracker.citations.vraagnummer import Vraagnummer

FIRST_YEARS: Final[Mapping[Kind, int]] = MappingProxyType(
    {
        Kind.STAATSBLAD: 1813,
        Kind.HANDELINGEN: 1814,
        Kind.AANHANGSEL: 1814,
        Kind.ZAAK: 2007,
        Kind.DOCUMENT: 2007,
        Kind.ACTIVITEIT: 2007,
    }
)
"""The year in which each series begins: the States General in 1814, the Kamer's numbers in 2007."""

MOST_SITTINGS: Final = 150
"""More sittings than this no vergaderjaar has; it has up to some 110."""

LAST_VRAAG: Final = 2008
"""The year after which questions have no ten-digit number any more, but a zaaknummer."""


def year_of(identifier: Identifier) -> int | None:
    """The year in the identifier, for a vergaderjaar the one in which it begins."""
    match identifier:
        case Staatsblad(year=year) | Aanhangsel(session=year) | Handelingen(session=year):
            return year
        case Vraagnummer(digits=digits):
            short = int(digits[1:3])
            return short + (1900 if short > 50 else 2000)
        case Code(code=code) if found := re.match(r"(?:TZ)?([0-9]{4})(?:[ZDA]|[0-9]{2}-)", code):
            return int(found[1])
        case _:
            return None
