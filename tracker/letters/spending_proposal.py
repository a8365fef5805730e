"""The CW 3.1 form of the ministry of Foreign Affairs: title, year, sum asked, and its sections."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from tracker.letters.amounts import Amount, find_amounts
from tracker.letters.reading import SpendingProposal
from tracker.letters.reflow import one_line, reflowed
from tracker.letters.spending_evidence import earlier_lines, other_sums
from tracker.letters.spending_lines import claimed_lines
from tracker.letters.text import Text

Places = dict[str, tuple[int, int]]
"""By the number of a section, where its text begins and ends."""

_TITLE = re.compile(r"(?m)^[ ]*CW[ ]?3\.1[ ]+(?P<title>\S[^\n]*)")
_UNIT = re.compile(r"^(?P<unit>BZ[ /][A-Z]{2,5})\b")
_YEAR = re.compile(r"\b(20\d{2})\s*$")
_ROUND = re.compile(
    r"\b(?:Voorjaarsnota|Najaarsnota|Miljoenennota|Incidentele suppletoire)\s+20\d{2}\b"
)
_IN_TOTAL = re.compile(r"in\s+totaal\s+", re.IGNORECASE)
_ASKED = re.compile(r"Met\s+dit\s+formulier\s+wordt\s+gevraagd\s+om\s+")
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
    budget_round = _ROUND.search(title) if title else None
    places = _places(text.clean)
    sections = {name: _filled_in(text.clean[body:end]) for name, (body, end) in places.items()}
    total = _total(text.clean, places)
    claimed = tuple(
        claimed_lines(
            text,
            *places.get("1", (0, 0)),
            total=total,
            year=int(year[1]) if year else None,
            means=sections.get("2", ""),
            costs=sections.get("3A", ""),
        )
    )
    lines = *claimed, *earlier_lines(text, claimed)
    return SpendingProposal(
        title=title,
        unit=unit["unit"] if unit else None,
        year=int(year[1]) if year else None,
        currency=total.currency if total else None,
        total_cents=total.cents if total else None,
        sections=sections,
        round=budget_round[0] if budget_round else None,
        lines=lines,
        evidence=tuple(other_sums(text, lines)),
    )


def _total(clean: str, places: Places) -> Amount | None:
    """The sum that the form itself calls the total asked.

    It stands in the first section or, for other units, only under the cost to the State.
    """
    start, end = places.get("3A", (0, 0))
    if asked := _ASKED.search(clean):
        start, end = asked.end(), asked.end() + 40
    if in_total := _IN_TOTAL.search(clean, start, end):
        amount = next(find_amounts(clean, in_total.end(), in_total.end() + 40), None)
        return amount if amount and amount.start == in_total.end() and amount.currency else None
    return None


def _places(clean: str) -> Places:
    """Where each section of the form is filled in."""
    found: list[tuple[str, int, int]] = []
    position = 0
    for name, pattern in _SECTIONS:
        if match := pattern.search(clean, position):
            found.append((name, match.start(), match.end()))
            position = match.end()
    closing = re.compile(r"(?m)^[ ]*Bijlage\s+\d").search(clean, position)
    found.append(("", closing.start() if closing else len(clean), 0))
    return {name: (body, end) for (name, _, body), (_, end, _) in pairwise(found)}


def _filled_in(section: str) -> str:
    """The text of a section without the question that the form asks there."""
    return reflowed(_QUESTION_OF_FORM.sub("", section, count=1))
