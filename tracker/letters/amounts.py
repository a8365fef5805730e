"""Sums of money as Dutch documents write them: "EUR 4. mln.", "€ 700 miljoen", "US$ 3.1 miljard".

Exact: whole cents, never a float. Nothing here converts one currency into another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tracker.letters.cents import cents_of
from tracker.letters.currencies import CURRENCIES, SCALES

_SPACE = r"[ \u00a0\u202f\n]"
_NUMBER = (
    r"\d{1,3}(?:[.,\u00a0\u202f ]\d{3})+(?!\d)(?:,\d{1,2}(?!\d))?|\d{1,15}(?:[.,]\d{1,4}(?!\d))?"
)
_AMOUNT = re.compile(
    rf"(?<![\w.,])(?:(?P<before>EUR|euro|€|US\$|USD|\$|GBP|£){_SPACE}{{0,3}})?"
    rf"(?P<number>{_NUMBER})(?:,[-–—])?"
    rf"(?:\.?{_SPACE}{{0,3}}(?P<scale>duizend\b|miljoen\b|miljard\b|ml[nd]\b\.?))?"
    rf"(?:{_SPACE}(?P<after>euro|EUR|dollar)\b(?!\s*\d))?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum in cents of its currency; `currency` is None where the words do not print one."""

    cents: int
    currency: str | None
    words: str
    start: int
    end: int


def find_amounts(text: str, start: int = 0, end: int | None = None) -> Iterator[Amount]:
    """Every sum between `start` and `end`: a number with a currency, a scale, or both.

    A bare number is none. One with a scale alone ("200 mln") may count people: its currency is
    None, and who asks must know that money is spoken of.
    """
    for match in _AMOUNT.finditer(text, start, len(text) if end is None else end):
        currency = (match["before"] or match["after"] or "").lower()
        if not currency and not match["scale"]:
            continue
        cents = cents_of(match["number"], SCALES.get((match["scale"] or "").lower().rstrip("."), 1))
        if cents is not None:
            yield Amount(cents, CURRENCIES.get(currency), match.group(), match.start(), match.end())
