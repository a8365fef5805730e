"""What is still to come: the reminders that a case will owe if nothing happens. Pure."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, timedelta

from tracker.deadlines import Facts
from tracker.deadlines.dutch import long_date
from tracker.reminders.policy import Owed, Rung, owed, stage_of
from tracker.reminders.reasons import SETTLED

REPEATS = 3
"""How often a rung without end is shown."""


def course(facts: Facts, rungs: Sequence[Rung], *, has_owner: bool, today: date) -> list[Owed]:
    """The reminders from ``today`` on, in the stage that the case is in; oldest first."""
    known = facts.known_on(today)
    if known.line_on is None or not rungs:
        return []
    line = known.line_on
    first = (known.started_on or date.min) - line  # no rung stands before a case came in
    end = max(_shown_until(rung, line, first.days, today) for rung in rungs)
    seen: dict[str, int] = {}
    coming = []
    for one in owed(known, rungs, has_owner=has_owner, today=end):
        if one.on >= today:
            seen[one.rung.code] = seen.get(one.rung.code, 0) + 1
            if seen[one.rung.code] <= REPEATS:
                coming.append(one)
    return coming


def _shown_until(rung: Rung, line: date, first: int, today: date) -> date:
    """The day of the last that is shown of a rung; what repeats may have begun long ago."""
    every = rung.every or 0
    begins = line + timedelta(days=max(rung.offset, first + every))
    return max(begins, today) + timedelta(days=REPEATS * every)


def why_none(facts: Facts, rungs: Collection[Rung], *, today: date) -> str:
    """Why a case without a next reminder has none; a Dutch sentence."""
    known = facts.known_on(today)
    if known.outcome is not None and known.settled_on is not None:
        return f"De zaak is {SETTLED[known.outcome]} {long_date(known.settled_on)}."
    if not known.followed:
        return "Deze zaak wordt hier niet gevolgd."
    if known.line_on is None:
        return "Deze zaak heeft geen uiterste datum."
    if not any(rung.stage is stage_of(known) for rung in rungs):
        return "Voor zaken van deze soort in deze fase staat geen herinneringsregel aan."
    return "Alle herinneringen van deze fase zijn geweest, en geen ervan wordt herhaald."
