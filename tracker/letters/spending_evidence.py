"""What was given before, as a CW 3.1 form tells it: sums with a partner, and all other sums."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import zip_longest

from tracker.letters.amounts import Amount, find_amounts
from tracker.letters.reading import Certainty, Read, SpendingEvidence, SpendingLine
from tracker.letters.reflow import one_line
from tracker.letters.text import Text

_NAME = r"[A-Z][\w'’-]*(?:[ ]+(?:of|for|the|to|[A-Z][\w'’-]*))*"
# As in “UNOPS ontving van NL in 2024 EUR 14 mln. (EUR 10 mln. Algemene Middelen, ...)”.
_RECEIVED = re.compile(
    rf"(?P<partner>{_NAME})\s+ontving\s+(?P<how>[^.(]{{0,120}}?)(?=(?:EUR|€|\d+\s+mln))"
)
# As in “NL droeg uit algemene middelen in 2023 en 2024 in totaal EUR 35 mln bij aan het ...”.
_GAVE = re.compile(
    r"(?:NL|Nederland)\s+droeg\s+(?:uit\s+(?P<fund>[\w\s]{3,40}?)\s+)?"
    r"(?P<years>in\s+20\d\d(?:\s+en\s+20\d\d)?)\s+(?:in\s+totaal\s+)?"
)
_TO = re.compile(rf"\s+bij\s+aan\s+(?:het\s+|de\s+)?(?P<partner>{_NAME})")
_EACH = re.compile(r"\(\s*resp\.?\s+")
# As in “via de ingo’s Danish Refugee Council (EUR 6,5 mln.) en iMMAP (EUR 2 mln.)”.
_BRACKETED = re.compile(rf"(?P<partner>\b(?:{_NAME}|[a-z]?[A-Z]{{2,}}\w*))\s*\($")
# As in “De NL bijdrage van EUR 15 mln dekte 5 % van het ICRC-appeal voor 2024”.
_COVERED = re.compile(
    r"(?:NL|Nederlandse)\s+bijdrage\s+van\s+(?P<sum>[^.]{4,25}?)\s+dekte\s+[^.]{1,60}?\bhet\s+"
    r"(?P<partner>\w+)-appeal\s+voor\s+(?P<year>20\d\d)"
)
_FUND_AFTER = re.compile(r"\s*(?P<fund>Algemene\s+Middelen|regulier\s+budget)", re.IGNORECASE)
_YEAR = re.compile(r"\b(20\d\d)\b")
_PLANNED = re.compile(r"\bkomende\s+\d+\s+jaar\b")
_REACH = 300


def earlier_lines(text: Text, taken: Iterable[Read[SpendingLine]]) -> Iterator[Read[SpendingLine]]:
    """Sums that a partner received or was promised, apart from what the form asks for (`taken`)."""
    asked = {(line.start, line.end) for line in taken}
    for amount, line in [
        *_received(text.clean),
        *_given(text.clean),
        *_covered(text.clean),
        *_in_brackets(text.clean),
    ]:
        read = text.read(line, amount.start, amount.end)
        if (read.start, read.end) not in asked:
            asked.add((read.start, read.end))
            yield read


def other_sums(text: Text, taken: Iterable[Read[SpendingLine]]) -> Iterator[Read[SpendingEvidence]]:
    """Every other sum with its sentence: evidence, to which no meaning of ours is given."""
    asked = {line.start for line in taken}
    for amount, currency in _in_a_currency(text.clean):
        sentence = one_line(_sentence(text.clean, amount))
        evidence = SpendingEvidence(amount.cents, currency, sentence)
        read = text.read(evidence, amount.start, amount.end)
        if read.start not in asked:
            yield read


def _in_a_currency(clean: str) -> Iterator[tuple[Amount, str]]:
    """Sums with their currency: “200 mln van de totale 274 mln” has that of the 274 mln."""
    amounts = list(find_amounts(clean))
    printed = {amount.cents: amount.currency for amount in amounts if amount.currency}
    for amount, following in zip_longest(amounts, amounts[1:]):
        whole = following and clean[amount.end : following.start].split() == ["van", "de", "totale"]
        if currency := amount.currency or (whole and printed.get(following.cents)):
            yield amount, currency


def _received(clean: str) -> Iterator[tuple[Amount, SpendingLine]]:
    for match in _RECEIVED.finditer(clean):
        amount = next(find_amounts(clean, match.end(), match.end() + 60), None)
        if amount is None:
            continue
        year = _only(_YEAR.findall(match["how"]))
        parts: list[tuple[Amount, str | None]] = [*_by_fund(clean, amount)] or [(amount, None)]
        for one, fund in parts:
            yield one, _line(one, year, match["partner"], "realised", fund)


def _by_fund(clean: str, total: Amount) -> Iterator[tuple[Amount, str]]:
    """The parts in brackets after a sum, when each names its fund and they add up to it."""
    found = []
    if clean[total.end : total.end + 3].lstrip(". ").startswith("("):
        close = clean.find(")", total.end, total.end + _REACH)
        for part in find_amounts(clean, total.end, max(close, total.end)):
            if fund := _FUND_AFTER.match(clean, part.end):
                found.append((part, one_line(fund["fund"])))
    if sum(part.cents for part, _fund in found) == total.cents:
        yield from found


def _given(clean: str) -> Iterator[tuple[Amount, SpendingLine]]:
    for match in _GAVE.finditer(clean):
        total = next(find_amounts(clean, match.end(), match.end() + 40), None)
        to = _TO.match(clean, total.end) if total else None
        if total is None or to is None:
            continue
        years = _YEAR.findall(match["years"])
        parts = [total]
        if each := _EACH.search(clean, to.end(), to.end() + 20):
            parts = list(find_amounts(clean, each.end(), clean.find(")", each.end())))
        if len(parts) != len(years) or sum(part.cents for part in parts) != total.cents:
            parts, years = [total], years if len(years) == 1 else [""]
        fund = one_line(match["fund"]) if match["fund"] else None
        for part, year in zip(parts, years, strict=True):
            yield part, _line(part, int(year) if year else None, to["partner"], "realised", fund)


def _covered(clean: str) -> Iterator[tuple[Amount, SpendingLine]]:
    for match in _COVERED.finditer(clean):
        for amount in find_amounts(clean, *match.span("sum")):
            yield amount, _line(amount, int(match["year"]), match["partner"], "realised", None)


def _in_brackets(clean: str) -> Iterator[tuple[Amount, SpendingLine]]:
    for amount in find_amounts(clean):
        before = _BRACKETED.search(clean, max(0, amount.start - 80), amount.start)
        if before is None or amount.currency is None or clean[amount.end : amount.end + 1] != ")":
            continue
        said = clean[max(0, amount.start - _REACH) : amount.start]
        certainty: Certainty = "committed" if _PLANNED.search(said) else "realised"
        yield amount, _line(amount, None, before["partner"], certainty, None)


def _line(
    amount: Amount, year: int | None, partner: str, certainty: Certainty, fund: str | None
) -> SpendingLine:
    """In a sentence about what the Netherlands gave, a sum without a currency is in euros."""
    return SpendingLine(
        component=None,
        cents=amount.cents,
        currency=amount.currency or "EUR",
        year=year,
        partners=(one_line(partner),),
        certainty=certainty,
        fund=fund,
    )


def _only(years: list[str]) -> int | None:
    return int(years[0]) if len(set(years)) == 1 else None


def _sentence(clean: str, amount: Amount) -> str:
    begin = max(clean.rfind(". ", 0, amount.start) + 1, clean.rfind("\n\n", 0, amount.start), 0)
    stops = [clean.find(mark, amount.end) for mark in (". ", ".\n", "\n\n")]
    end = min((stop for stop in stops if stop >= 0), default=len(clean))
    return clean[max(begin, amount.start - _REACH) : min(end + 1, amount.end + _REACH)]
