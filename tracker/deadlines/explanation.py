"""Waarom deze datum? Every due date explains itself, step by step, each with its source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from tracker.deadlines.changes import DATES, Change
from tracker.deadlines.dutch import full_date, in_weeks, long_date
from tracker.deadlines.facts import Facts
from tracker.deadlines.holidays import holiday_name
from tracker.deadlines.lines import due_on
from tracker.deadlines.provenance import Paper, Provenance
from tracker.deadlines.recess import Recess, recess_on
from tracker.deadlines.steps import About, Step
from tracker.deadlines.terms import RecessPolicy, Term
from tracker.deadlines.verdict import verdict


@dataclass(frozen=True, slots=True)
class _Explained:
    """What one explanation is made of."""

    known: Facts
    today: date
    term: Term | None
    recesses: Sequence[Recess]
    provenance: Provenance


def explain(
    facts: Facts,
    today: date,
    *,
    term: Term | None = None,
    recesses: Sequence[Recess] = (),
    start_source: str = "",
    provenance: Provenance | None = None,
) -> list[Step]:
    """Why the dates of a case are what they are, ending with where it stands on ``today``.

    ``term`` is None when a person set the due date; ``start_source`` says where the start was read,
    for who has no ``provenance``. Uses what was known on ``today``, as the state does.
    """
    shown = recesses if term is None or term.recess_policy is RecessPolicy.WARN else ()
    known = facts.known_on(today)
    case = _Explained(
        known, today, term, shown, provenance or Provenance(start=Paper(start_source))
    )
    return [
        *_start(case),
        *_first_stage(case),
        *_kamer(case),
        *_second_stage(case),
        *_handovers(case),
        *_changes(case, "settled_on"),
        Step(
            verdict(known, today, soft=term is not None and term.soft),
            known.settled_on or today,
        ),
    ]


def _start(case: _Explained) -> Iterator[Step]:
    start, paper = case.known.started_on, case.provenance.start
    if start is not None:
        yield Step(f"Begindatum: {full_date(start)}.", start, paper.title, About.START, paper.url)
    yield from _changes(case, "started_on")


def _first_stage(case: _Explained) -> Iterator[Step]:
    term, due = case.term, case.known.due_on
    if term is not None and term.days is None:
        yield _agreement(case, term)
        yield from _changes(case, "agreed_on")
    elif due is not None:
        by_rule = due_on(case.known.started_on, term) if term and case.known.started_on else None
        source = term.source if term else ""
        yield Step(_by_rule(due, by_rule, term), due, source, About.TERM)
    if due is not None:
        yield from _changes(case, "due_on")
        yield from _days_off(due, case.recesses)


def _by_rule(due: date, by_rule: date | None, term: Term | None) -> str:
    if term is None or term.days is None or due != by_rule:
        text = f"De uiterste datum is vastgesteld op {full_date(due)}"
        return text + (f"; volgens de termijn {full_date(by_rule)}." if by_rule else ".")
    if term.soft:
        return (
            f"Gevraagd is om een antwoord binnen {in_weeks(term.days)}, dat is tot en met "
            f"{full_date(due)}; dat is een verzoek, geen regel."
        )
    return (
        f"De termijn is {in_weeks(term.days)}: de uiterste datum is {full_date(due)}; "
        "die dag zelf is nog op tijd."
    )


def _agreement(case: _Explained, term: Term) -> Step:
    due, ground = case.known.due_on, case.provenance.agreed_ground
    said = f" (“{ground}”)" if ground else ""
    if due is None:
        text = f"Er is nog geen datum afgesproken{said}."
    else:
        soft = "; dat is een afspraak, geen regel" if term.soft else ""
        text = f"Afgesproken is {full_date(due)}{said}; die dag zelf is nog op tijd{soft}."
    return Step(text, due, term.source, About.AGREEMENT)


def _kamer(case: _Explained) -> Iterator[Step]:
    theirs, ours = case.provenance.kamer_due_on, case.known.due_on
    if theirs is not None and theirs != ours:
        stays = f"; hier blijft {long_date(ours)} gelden" if ours else ""
        yield Step(
            f"De Kamer noteert zelf {full_date(theirs)} als termijn, zonder te zeggen hoe die is "
            f"berekend{stays}.",
            theirs,
            "open data van de Kamer, Zaak.Termijn",
            About.KAMER,
        )


def _second_stage(case: _Explained) -> Iterator[Step]:
    known, term = case.known, case.term
    outer, source = known.outer_due_on, (term.outer_source or term.source) if term else ""
    line = _outer_line(outer, known.started_on) if outer else ""
    if known.extended_on is not None and known.due_on is not None:
        late = ", na de termijn" if known.extended_on > known.due_on else ""
        text = (
            f"Uitstelbericht van {full_date(known.extended_on)}{late}: "
            f"de uiterste datum blijft {long_date(known.due_on)}"
        )
        yield Step(
            f"{text}; de grens is {line}." if line else f"{text}.",
            known.extended_on,
            source,
            About.EXTENSION,
        )
        yield from _notices(case, known.extended_on)
    elif outer is not None:
        yield Step(f"Met een uitstelbericht is de grens {line}.", outer, source, About.EXTENSION)
    yield from _changes(case, "extended_on")
    if outer is not None:
        yield from _changes(case, "outer_due_on")
        yield from _days_off(outer, case.recesses)


def _notices(case: _Explained, first_on: date) -> Iterator[Step]:
    """The uitstelberichten as documents; one after the first opens no third stage."""
    first = case.provenance.notice_of(first_on)
    if first.title:
        yield Step(
            "Het uitstelbericht ligt vast.", first_on, first.title, About.EXTENSION, first.url
        )
    for one in case.provenance.notices:
        if one.on is not None and first_on < one.on <= case.today:
            text = f"Nog een uitstelbericht van {full_date(one.on)}: de grens verschuift niet."
            yield Step(text, one.on, one.title, About.EXTENSION, one.url)


def _handovers(case: _Explained) -> Iterator[Step]:
    for one in case.provenance.handovers:
        if one.on <= case.today:
            text = f"Overgedragen van {one.was or 'niemand'} aan {one.became}: de klok loopt door."
            yield Step(text, one.on, "", About.HANDOVER)


def _changes(case: _Explained, field: str) -> Iterator[Step]:
    for change in case.provenance.changes_of(field, case.today):
        yield Step(_changed(change), change.on, change.by, About.CHANGE)


def _changed(change: Change) -> str:
    became = long_date(change.became) if change.became else "leeg"
    turned = f"gewijzigd van {long_date(change.was)} in" if change.was else "gezet op"
    return (
        f"Op {long_date(change.on)} is {DATES[change.field]} {turned} {became}: "
        f"{change.why.rstrip('.')}."
    )


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
            About.HOLIDAY,
        )
    if recess := recess_on(day, recesses):
        yield Step(
            f"{long_date(day)} valt in het reces ({recess.name}, {long_date(recess.first_day)} "
            f"tot en met {long_date(recess.last_day)}); de termijn loopt door.",
            day,
            "",
            About.RECESS,
        )
