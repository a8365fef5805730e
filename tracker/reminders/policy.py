"""Which reminders a case owes on a day: rungs as values, and one pure function.

The rungs are rows (`ReminderRule`) that a manager may change; here they come in as values, and what
follows holds for any of them.

State, never windows. ``owed`` looks at where the case stands, not at what happened since yesterday:
every rung whose day has come is owed, whether or not anybody looked on that day. So the ledger is
simply everything that was ever found owed, each once, and this holds:

1. ``owed`` depends on the facts known on ``today`` and on nothing else. Planning the same days in
   any order, or one day twice, fills the ledger with the same reminders.
2. While a case stays in one stage and the answer to "does anybody have it" does not change, what is
   owed only grows: planning on one day finds all that planning on every day before it would have
   found. Downtime loses nothing.
3. What downtime can skip is a rung of the first stage when an uitstelbericht came before the next
   look, or any rung when the case was settled. Those were superseded by then.

What is owed is not all sent: ``newest`` picks the one reminder a recipient should get, and every
older one not yet sent is superseded by it. One mail after downtime, never a flood, never silence.

The rungs hang on the line that counts, so a term of another length keeps its sense. For written
questions (21 and 42 days) those that come with Rappel fall on day 7, 14, 18 and 21, then every
week; and after an uitstelbericht on day 35, 39 and 42, then every week until there is an answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from tracker.deadlines import Facts


class Stage(StrEnum):
    """Before an uitstelbericht the due date counts; after it, the line it opened."""

    FIRST = "first"
    SECOND = "second"


class Audience(StrEnum):
    """Who a reminder is for: who has the case, who watches over all of them, who directs both."""

    OWNER = "owner"
    COORDINATOR = "coordinator"
    DIRECTOR = "director"


class Condition(StrEnum):
    """What else must be so for a rung to be owed."""

    ALWAYS = "always"
    NOBODY_HAS_IT = "nobody_has_it"


DESK = frozenset({Audience.OWNER, Audience.COORDINATOR})
REPEATED = re.compile(r"(?P<code>[a-z-]*[a-z])--?\d+")


@dataclass(frozen=True, slots=True)
class Rung:
    """One step of the ladder.

    ``code`` is small letters with hyphens, and no two rungs of a ladder share one. ``offset`` is in
    days from the line of its stage, negative before it; ``every`` repeats the rung after so many
    days (at least one), without end. ``asks`` is the Dutch sentence that says what to do; it holds
    from this rung's day until the next one's, for a reminder may go out late. One that ``decides``
    asks for a decision on its own day. Of two on one day the higher ``position`` is the newer.
    """

    code: str
    stage: Stage
    offset: int
    asks: str
    audience: frozenset[Audience] = DESK
    condition: Condition = Condition.ALWAYS
    every: int | None = None
    decides: bool = False
    position: int = 0


@dataclass(frozen=True, slots=True)
class Owed:
    """A reminder that a case owes: ``code`` names it in the ledger, ``on`` is the rung's day.

    ``due_on`` is the line that counted; ``(code, due_on)`` is the reminder's identity within a case
    and for a recipient, so another line makes other reminders.
    """

    rung: Rung
    code: str
    on: date
    due_on: date


def owed(facts: Facts, rungs: Iterable[Rung], *, has_owner: bool, today: date) -> list[Owed]:
    """All reminders owed on ``today``, oldest first, sent or not.

    Nothing for a case without a line or one that is not followed, nor for a settled one from the
    day it was settled. Facts dated after ``today`` are not counted. A rung that would stand on the
    day the case came in, or before it, as happens with a short term, does not exist.
    """
    known = facts.known_on(today)
    line = known.line_on
    if line is None or not known.followed or known.settled_on is not None:
        return []
    stage = stage_of(known)
    found = [
        Owed(rung, _code(rung, offset), line + timedelta(days=offset), line)
        for rung in rungs
        if rung.stage is stage and _applies(rung, has_owner=has_owner)
        for offset in _offsets(rung, so_far=(today - line).days)
        if offset > ((known.started_on or date.min) - line).days
    ]
    return sorted(found, key=_age)


def stage_of(known: Facts) -> Stage:
    """The stage that a case is in, by what is known."""
    return Stage.FIRST if known.extended_on is None else Stage.SECOND


def newest(reminders: Iterable[Owed]) -> Owed | None:
    """The one among somebody's reminders of a case that they should have had by now, if any.

    When it was sent before, nothing is due; every other one that was not sent yet is superseded.
    """
    return max(reminders, key=_age, default=None)


def rung_of(code: str, rungs: Iterable[Rung]) -> Rung | None:
    """The rung that a code in the ledger came from; None when it is no longer on the ladder."""
    repeated = REPEATED.fullmatch(code)
    for rung in rungs:
        if code == rung.code or (rung.every and repeated and repeated["code"] == rung.code):
            return rung
    return None


def _applies(rung: Rung, *, has_owner: bool) -> bool:
    return rung.condition is Condition.ALWAYS or not has_owner


def _age(reminder: Owed) -> tuple[date, int, str]:
    return reminder.on, reminder.rung.position, reminder.code


def _offsets(rung: Rung, *, so_far: int) -> range:
    """The days on which a rung stands, up to now, counted from the line."""
    last = so_far if rung.every else min(rung.offset, so_far)
    return range(rung.offset, last + 1, rung.every or 1)


def _code(rung: Rung, offset: int) -> str:
    """The rung's own code; a repeated one adds how many days past the line: ``overdue-14``."""
    return f"{rung.code}-{offset}" if rung.every else rung.code
