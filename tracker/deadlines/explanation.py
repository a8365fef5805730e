"""Waarom deze datum? Every due date explains itself, step by step, each with its source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from tracker.deadlines.dutch import full_date, in_days, in_weeks, long_date
from tracker.deadlines.facts import Facts
from tracker.deadlines.holidays import holiday_name
from tracker.deadlines.recess import Recess, recess_on
from tracker.deadlines.states import State, days_late, days_taken, state
from tracker.deadlines.terms import RecessPolicy, Term, due_on


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the explanation: a Dutch sentence, the day it is about, and where it is from."""

    text: str
    on: date | None = None
    source: str = ""

    def __str__(self) -> str:
        return f"{self.text} Bron: {self.source}." if self.source else self.text


def explain(
    facts: Facts,
    today: date,
    *,
    term: Term | None = None,
    recesses: Sequence[Recess] = (),
    start_source: str = "",
) -> list[Step]:
    """Why the dates of a case are what they are, ending with where it stands on ``today``.

    ``term`` is None when a person set the due date; ``start_source`` says where the start was read.
    Uses what was known on ``today``, as the state does.
    """
    known = facts.known_on(today)
    shown = recesses if term is None or term.recess_policy is RecessPolicy.WARN else ()
    return [
        *_start(known, start_source),
        *_first_stage(known, term, shown),
        *_second_stage(known, term, shown),
        Step(_verdict(known, today), known.settled_on or today),
    ]


def _start(known: Facts, source: str) -> Iterator[Step]:
    if known.started_on is not None:
        yield Step(f"Begindatum: {full_date(known.started_on)}.", known.started_on, source)


def _first_stage(known: Facts, term: Term | None, recesses: Sequence[Recess]) -> Iterator[Step]:
    due = known.due_on
    if due is None:
        return
    by_rule = due_on(known.started_on, term) if term and known.started_on else None
    if due == by_rule and term:
        text = (
            f"De termijn is {in_weeks(term.days)}: de uiterste datum is {full_date(due)}; "
            "die dag zelf is nog op tijd."
        )
    else:
        text = f"De uiterste datum is vastgesteld op {full_date(due)}"
        text += f"; volgens de termijn {full_date(by_rule)}." if by_rule else "."
    yield Step(text, due, term.source if term else "")
    yield from _days_off(due, recesses)


def _second_stage(known: Facts, term: Term | None, recesses: Sequence[Recess]) -> Iterator[Step]:
    outer, source = known.outer_due_on, (term.outer_source or term.source) if term else ""
    line = _outer_line(outer, known.started_on) if outer else ""
    if known.extended_on is not None and known.due_on is not None:
        late = ", na de termijn" if known.extended_on > known.due_on else ""
        text = (
            f"Uitstelbericht van {full_date(known.extended_on)}{late}: "
            f"de uiterste datum blijft {long_date(known.due_on)}"
        )
        yield Step(
            f"{text}; de grens is {line}." if line else f"{text}.", known.extended_on, source
        )
    elif outer is not None:
        yield Step(f"Met een uitstelbericht is de grens {line}.", outer, source)
    if outer is not None:
        yield from _days_off(outer, recesses)


def _outer_line(outer: date, started_on: date | None) -> str:
    if started_on is None:
        return full_date(outer)
    return f"{full_date(outer)}, {in_weeks((outer - started_on).days)} na de begindatum"


def _days_off(day: date, recesses: Sequence[Recess]) -> Iterator[Step]:
    if holiday := holiday_name(day):
        yield Step(
            f"{long_date(day)} is een feestdag ({holiday}); de datum schuift daardoor niet op.",
            day,
            "art. 1, 3 en 5 Algemene termijnenwet gelden alleen voor termijnen in een wet of AMvB",
        )
    if recess := recess_on(day, recesses):
        yield Step(
            f"{long_date(day)} valt in het reces ({recess.name}, {long_date(recess.first_day)} "
            f"tot en met {long_date(recess.last_day)}); de termijn loopt door.",
            day,
        )


_VERDICTS = {
    State.OPEN: "Op {today} open: {left}.",
    State.NEARLY: "Op {today} bijna aan de grens: {left}.",
    State.LATE_WITHOUT_EXTENSION: "Op {today} {late} te laat zonder uitstelbericht{past_outer}.",
    State.EXTENDED: "Op {today} loopt het uitstel: {left}.",
    State.LATE_DESPITE_EXTENSION: "Op {today} {late} te laat ondanks uitstelbericht{past_outer}.",
    State.ANSWERED_ON_TIME: "Beantwoord op {settled}, na {taken}: op tijd.",
    State.ANSWERED_LATE: "Beantwoord op {settled}, na {taken}: {late} te laat{past_outer}.",
    State.WITHDRAWN: "Ingetrokken op {settled}: de klok staat stil.",
    State.TRANSFERRED: "Overgedragen op {settled}: de klok staat stil.",
    State.NOT_FOLLOWED: "Deze zaak wordt hier niet gevolgd: of er een antwoord is, is niet bekend.",
}


def _verdict(known: Facts, today: date) -> str:
    if known.started_on is not None and today < known.started_on:
        return f"Op {long_date(today)} nog niet begonnen."
    end = known.settled_on or today
    return _VERDICTS[state(known, today)].format(
        today=long_date(today),
        settled=long_date(end),
        left=_left(known.line_on, today),
        late=in_days(days_late(known, today)),
        taken=in_days(days_taken(known, today) or 0),
        past_outer=_past_outer(known.outer_due_on, end),
    )


def _left(line: date | None, today: date) -> str:
    if line is None:
        return "er is geen uiterste datum"
    if line == today:
        return "dit is de laatste dag"
    return f"nog {in_days((line - today).days)}, tot en met {long_date(line)}"


def _past_outer(outer: date | None, end: date) -> str:
    if outer is None or end <= outer:
        return ""
    return f", waarvan {in_days((end - outer).days)} na {long_date(outer)}"
