"""What an uitstelbericht will do to the clock, said before it is sent. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from tracker.deadlines import Facts, Recess, recess_on
from tracker.deadlines.dutch import full_date, in_weeks, long_date

_COUNT = ("", "", "tweede", "derde", "vierde", "vijfde")


@dataclass(frozen=True, slots=True)
class Consequence:
    """A sentence about what follows; a warning blocks nothing."""

    code: str
    text: str
    is_warning: bool = False


def ordinal(place: int) -> str:
    """`tweede` for 2; the first is simply the uitstelbericht."""
    return _COUNT[place] if place < len(_COUNT) else f"{place}e"


def consequences(
    facts: Facts,
    *,
    dated_on: date,
    earlier: Sequence[date] = (),
    promised_on: date | None = None,
    recesses: Sequence[Recess] = (),
) -> list[Consequence]:
    """What sending a notice on `dated_on` does, after those of `earlier` days.

    `due_on` never moves, and the second line is the same for every notice: it is counted from the
    start (art. 12.2 lid 1 RvO TK).
    """
    before = tuple(day for day in earlier if day < dated_on)
    return [
        *_due(facts, dated_on, before),
        *_second_line(facts, dated_on, before),
        *_promise(facts, promised_on, dated_on),
        *_recess(facts, recesses),
    ]


def _due(facts: Facts, dated_on: date, before: Sequence[date]) -> Iterator[Consequence]:
    due = facts.due_on
    if due is None:
        return
    yield Consequence(
        "due_stays",
        f"De uiterste datum blijft {full_date(due)}: een uitstelbericht verschuift die niet, en "
        "reces ook niet.",
    )
    if dated_on > due and not before:
        yield Consequence(
            "after_the_term",
            f"Dit uitstelbericht moest vóór het einde van de termijn verzonden zijn, uiterlijk "
            f"{full_date(due)}. U kunt het alsnog verzenden en vastleggen.",
            is_warning=True,
        )


def _second_line(facts: Facts, dated_on: date, before: Sequence[date]) -> Iterator[Consequence]:
    outer = replace(facts, extended_on=dated_on, settled_on=None, outcome=None).line_on
    if outer is None or facts.outer_due_on is None:
        yield Consequence(
            "no_second_line",
            "Deze termijn kent geen tweede grens: de uiterste datum blijft tellen.",
        )
        return
    after = _after_the_start(facts, outer)
    if before:
        yield Consequence(
            "line_stays",
            f"Dit wordt het {ordinal(len(before) + 1)} uitstelbericht. De grens blijft "
            f"{full_date(outer)}{after}: alleen het eerste uitstelbericht opent die.",
        )
    else:
        yield Consequence("line_opens", f"De grens wordt {full_date(outer)}{after}.")
    if outer < dated_on:
        yield Consequence(
            "past_the_line",
            f"Die grens is op {long_date(dated_on)} al voorbij: alleen het antwoord haalt de "
            "vragen nog van de maandaglijst.",
            is_warning=True,
        )
        return
    monday = outer + timedelta(days=7 - outer.weekday())
    yield Consequence(
        "off_the_list",
        f"Zonder antwoord staan de vragen op de lijst van de Kamer vanaf {full_date(monday)}.",
    )


def _promise(facts: Facts, promised_on: date | None, dated_on: date) -> Iterator[Consequence]:
    if promised_on is None:
        return
    if facts.outer_due_on is not None and promised_on > facts.outer_due_on:
        yield Consequence(
            "promise_past_the_line",
            f"U noemt {long_date(promised_on)}, en dat is na de grens van "
            f"{long_date(facts.outer_due_on)}.",
            is_warning=True,
        )
    if promised_on < dated_on:
        yield Consequence(
            "promise_in_the_past",
            f"De genoemde datum, {long_date(promised_on)}, ligt vóór de datum van de brief.",
            is_warning=True,
        )


def _recess(facts: Facts, recesses: Sequence[Recess]) -> Iterator[Consequence]:
    for line in (facts.due_on, facts.outer_due_on):
        recess = recess_on(line, recesses) if line else None
        if line and recess:
            yield Consequence(
                "in_recess",
                f"{full_date(line).capitalize()} valt in het reces ({recess.name}); de termijn "
                "loopt door, reces verschuift niets.",
            )


def _after_the_start(facts: Facts, outer: date) -> str:
    if facts.started_on is None:
        return ""
    return f", {in_weeks((outer - facts.started_on).days)} na de begindatum"
