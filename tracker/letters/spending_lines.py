"""The sums that a CW 3.1 form asks for, by component and partner."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from tracker.letters.amounts import Amount, find_amounts
from tracker.letters.budget_places import budget_place
from tracker.letters.reading import Read, SpendingLine
from tracker.letters.reflow import one_line
from tracker.letters.text import Text

# As in “a. Humanitair: EUR 15 miljoen - Ukraine Humanitarian Fund & ICRC”.
_COMPONENT = re.compile(r"(?m)^[ ]*(?P<letter>[a-z])\.[ ]+(?P<name>[^\n:]{3,80}):[ ]*(?=EUR|€|US)")
_PARTNERS = re.compile(r"[ ]*[-–—][ ]*(?P<partners>[^\n]+)")
_SENTENCE_START = re.compile(r"(?:[.?!:]\s+|\n\s*(?:[-–•o]\s+|\n))(?=\S)")
_INSTRUMENT = re.compile(r"(?P<words>(?:[\w-]+[ ]+){0,2}[\w-]*bijdrage(?:\(n\)|n)?)\s+aan\b", re.I)
_FUND = re.compile(
    r"Algemene\s+Middelen|regulier\s+budget|eigen\s+begrotingsmiddelen"
    r"|middelen\s+voor\s+niet-militaire\s+steun(?:\s+aan\s+\w+)?|Rijksbegroting",
    re.IGNORECASE,
)
SPLIT: Final = re.compile(r"\s*(?:&|,|/|\ben\b)\s*")


@dataclass(frozen=True, slots=True)
class _Component:
    letter: str
    amount: Amount
    partners: tuple[str, ...]
    body: int
    end: int


def claimed_lines(
    text: Text,
    start: int,
    end: int,
    *,
    total: Amount | None,
    year: int | None,
    means: str,
    costs: str,
) -> Iterator[Read[SpendingLine]]:
    """What the form asks for, in the section between `start` and `end`; the rest is never guessed.

    Each component by its parts, when its parts name a partner and add up to it; else as one sum
    that its partners share undivided. Without components, the total is one sum. `means` is the
    section on the instruments.
    """
    fund, place = _fund(text.clean, total), budget_place(costs)
    for letter, amount, partners in _sums(text.clean, start, end, total):
        line = SpendingLine(
            component=letter,
            cents=amount.cents,
            currency=amount.currency or "EUR",
            year=year,
            partners=partners,
            certainty="claimed",
            fund=fund,
            instrument=_instrument(means, _names(text.clean, partners)),
            budget_chapter=place.chapter,
            budget_article=place.article,
        )
        yield text.read(line, amount.start, amount.end)


def _sums(
    clean: str, start: int, end: int, total: Amount | None
) -> Iterator[tuple[str | None, Amount, tuple[str, ...]]]:
    components = list(_components(clean, start, end))
    if not components and total is not None and total.currency:
        yield None, total, ()
    for component in components:
        parts = list(_parts(clean, component))
        if sum(amount.cents for amount, _partner in parts) == component.amount.cents:
            for amount, partner in parts:
                yield component.letter, amount, (partner,)
        else:
            yield component.letter, component.amount, component.partners


def _components(clean: str, start: int, end: int) -> Iterator[_Component]:
    heads = list(_COMPONENT.finditer(clean, start, end))
    ends = [head.start() for head in heads[1:]] + [end]
    for head, stop in zip(heads, ends, strict=False):
        amount = next(find_amounts(clean, head.end(), end), None)
        if amount is None or amount.start != head.end():
            continue
        named = _PARTNERS.match(clean, amount.end, end)
        partners = SPLIT.split(one_line(named["partners"])) if named else []
        yield _Component(
            letter=head["letter"],
            amount=amount,
            partners=tuple(filter(None, partners)),
            body=named.end() if named else amount.end,
            end=stop,
        )


def _parts(clean: str, component: _Component) -> Iterator[tuple[Amount, str]]:
    """The sums in brackets, each with the partner that its sentence named last."""
    for amount in find_amounts(clean, component.body, component.end):
        bracketed = clean[amount.start - 1] == "(" and clean[amount.end : amount.end + 1] == ")"
        if not bracketed or amount.currency != component.amount.currency:
            continue
        begin = component.body
        for border in _SENTENCE_START.finditer(clean, component.body, amount.start):
            begin = border.end()
        said = clean[begin : amount.start]
        named = [(said.rfind(partner), partner) for partner in component.partners]
        place, partner = max(named, default=(-1, ""))
        if place >= 0:
            yield amount, partner


def _names(clean: str, partners: tuple[str, ...]) -> list[str]:
    """The partners by their names and by the abbreviations that the form gives them."""
    short = (re.search(rf"{re.escape(partner)}\s*\((\w+)\)", clean) for partner in partners)
    return [*partners, *(match[1] for match in short if match)]


def _instrument(means: str, partners: list[str]) -> str | None:
    """The contribution that section 2 names for a partner, else the last one it names."""
    named = [place for partner in partners if (place := means.find(partner)) >= 0]
    until = min(named, default=len(means))
    words = [one_line(match["words"]) for match in _INSTRUMENT.finditer(means, 0, until)]
    return re.sub(r"^(?:betreft|en|van|een)\s+", "", words[-1]) if words else None


def _fund(clean: str, total: Amount | None) -> str | None:
    """The money that the total comes from, as the words around it say."""
    if total is None:
        return None
    match = _FUND.search(clean, total.start, total.end + 200)
    return one_line(match.group()) if match else None
