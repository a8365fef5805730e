"""The CW 3.1 form of the ministry of Foreign Affairs: title, year, sum asked, and its sections."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from tracker.letters.reading import SpendingProposal
from tracker.letters.reflow import one_line, reflowed
from tracker.letters.text import Text

_TITLE = re.compile(r"(?m)^[ ]*CW[ ]?3\.1[ ]+(?P<title>\S[^\n]*)")
_UNIT = re.compile(r"^(?P<unit>BZ[ /][A-Z]{2,5})\b")
_YEAR = re.compile(r"\b(20\d{2})\s*$")
_TOTAL = re.compile(
    r"in\s+totaal\s+(?P<currency>EUR|USD|€)\s*(?P<amount>\d{1,3}(?:\.\d{3})*(?:,\d+)?)\s*(?P<unit>mln|miljoen|mld|miljard)?",
    re.IGNORECASE,
)
_ASKED = re.compile(r"Met\s+dit\s+formulier\s+wordt\s+gevraagd\s+om\s+")
_UNITS: Final = {"mln": 10**6, "miljoen": 10**6, "mld": 10**9, "miljard": 10**9, "": 1}
_SECTIONS: Final = (
    ("1", re.compile(r"(?m)^[ ]*1\.\s*Doel\(en\)")),
    ("2", re.compile(r"(?m)^[ ]*2\.\s*Beleidsinstrument\(en\)")),
    ("3A", re.compile(r"(?m)^[ ]*(?:3\.\s*)?A\.\s*Financiële\s+gevolgen")),
    ("3B", re.compile(r"(?m)^[ ]*B\.\s*Financiële\s+gevolgen")),
    ("4", re.compile(r"(?m)^[ ]*4\.\s*Nagestreefde")),
    ("5", re.compile(r"(?m)^[ ]*5\.\s*Nagestreefde")),
    ("6", re.compile(r"(?m)^[ ]*6\.\s*Evaluatieparagraaf")),
)
_QUESTION_OF_FORM = re.compile(r"\A[^?]{0,400}\?")


def read_proposal(text: Text) -> SpendingProposal:
    """The form as filled in; a value that is not printed with certainty is None."""
    match = _TITLE.search(text.clean)
    title = one_line(match["title"]) if match else None
    unit = _UNIT.match(title) if title else None
    year = _YEAR.search(title) if title else None
    sections = _sections(text.clean)
    currency, cents = _total(text.clean, sections.get("3A", ""))
    return SpendingProposal(
        title=title,
        unit=unit["unit"] if unit else None,
        year=int(year[1]) if year else None,
        currency=currency,
        total_cents=cents,
        sections=sections,
    )


def _total(clean: str, cost: str) -> tuple[str | None, int | None]:
    """The sum that the form itself calls the total asked, in cents.

    It stands in the first section or, for other units, only under the cost to the State.
    """
    asked = _ASKED.search(clean)
    match = _TOTAL.match(clean, asked.end()) if asked else _TOTAL.search(cost)
    if not match:
        return None, None
    whole, _, part = match["amount"].replace(".", "").partition(",")
    unit = _UNITS[(match["unit"] or "").lower()]
    cents = int(whole) * unit * 100 + int(part or 0) * unit * 100 // 10 ** len(part)
    return ("EUR" if match["currency"] in {"€", "EUR", "eur"} else "USD"), cents


def _sections(clean: str) -> dict[str, str]:
    """The text under each heading of the form, without the question that the form asks there."""
    found: list[tuple[str, int, int]] = []
    position = 0
    for name, pattern in _SECTIONS:
        if match := pattern.search(clean, position):
            found.append((name, match.start(), match.end()))
            position = match.end()
    closing = re.compile(r"(?m)^[ ]*Bijlage\s+\d").search(clean, position)
    found.append(("", closing.start() if closing else len(clean), 0))
    return {
        name: reflowed(_QUESTION_OF_FORM.sub("", clean[body:end], count=1))
        for (name, _, body), (_, end, _) in pairwise(found)
    }
