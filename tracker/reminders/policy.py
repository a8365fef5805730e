"""Which reminders a case owes on a day: the ladder of rungs, as data, and one pure function.

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
questions (21 and 42 days) they fall on day 7, 14, 18 and 21, then every week; and after an
uitstelbericht on day 35, 39 and 42, then every week for as long as there is no answer.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from tracker.deadlines import Facts


class Stage(StrEnum):
    """Before an uitstelbericht the due date counts; after it, the line it opened."""

    FIRST = "first"
    SECOND = "second"


class Audience(StrEnum):
    """Who a reminder is for: the person who has the case, and who watches over all of them."""

    OWNER = "owner"
    COORDINATOR = "coordinator"


class Condition(StrEnum):
    """What else must be so for a rung to be owed."""

    ALWAYS = "always"
    NOBODY_HAS_IT = "nobody_has_it"


EVERYONE = frozenset(Audience)
COORDINATORS = frozenset({Audience.COORDINATOR})


@dataclass(frozen=True, slots=True)
class Rung:
    """One step of the ladder.

    ``offset`` is in days from the line of its stage, negative before it; ``every`` repeats the rung
    after so many days, without end. ``asks`` is the Dutch sentence that says what to do; it holds
    from this rung's day until the next one's, for a reminder may go out late.
    """

    code: str
    stage: Stage
    offset: int
    asks: str
    audience: frozenset[Audience] = EVERYONE
    condition: Condition = Condition.ALWAYS
    every: int | None = None


LADDER = (
    Rung(
        "unassigned",
        Stage.FIRST,
        -14,
        "Niemand heeft deze zaak: wijs een behandelaar aan.",
        audience=COORDINATORS,
        condition=Condition.NOBODY_HAS_IT,
    ),
    Rung("draft", Stage.FIRST, -7, "Zorg dat er een concept-antwoord ligt."),
    Rung(
        "decide",
        Stage.FIRST,
        -3,
        "Beslis nu: antwoord binnen de termijn, of stuur vóór het einde ervan een uitstelbericht "
        "met redenen.",
    ),
    Rung("due", Stage.FIRST, 0, "Verstuur vandaag het antwoord, of anders een uitstelbericht."),
    Rung(
        "overdue",
        Stage.FIRST,
        7,
        "Verstuur het antwoord, of laat de Kamer alsnog weten waarom het er niet is.",
        every=7,
    ),
    Rung(
        "extended-draft", Stage.SECOND, -7, "Zorg dat het antwoord klaar ligt voor ondertekening."
    ),
    Rung("extended-decide", Stage.SECOND, -3, "Rond het antwoord af: het uitstel loopt bijna af."),
    Rung("extended-due", Stage.SECOND, 0, "Verstuur vandaag het antwoord: het uitstel is voorbij."),
    Rung(
        "extended-overdue",
        Stage.SECOND,
        7,
        "Verstuur het antwoord: het is te laat, ondanks het uitstel.",
        every=7,
    ),
)


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


def owed(
    facts: Facts, *, has_owner: bool, today: date, rungs: Iterable[Rung] = LADDER
) -> list[Owed]:
    """All reminders owed on ``today``, oldest first, sent or not.

    Nothing for a case without a line or one that is not followed, nor for a settled one from the
    day it was settled. Facts dated after ``today`` are not counted. A rung that would stand on the
    day the case came in, or before it, as happens with a short term, does not exist.
    """
    known = facts.known_on(today)
    line = known.line_on
    if line is None or not known.followed or known.settled_on is not None:
        return []
    stage = Stage.FIRST if known.extended_on is None else Stage.SECOND
    found = [
        Owed(rung, _code(rung, offset), line + timedelta(days=offset), line)
        for rung in rungs
        if rung.stage is stage and _applies(rung, has_owner=has_owner)
        for offset in _offsets(rung, so_far=(today - line).days)
        if offset > ((known.started_on or date.min) - line).days
    ]
    return sorted(found, key=lambda reminder: reminder.on)


def newest(reminders: Sequence[Owed], audiences: Collection[Audience]) -> Owed | None:
    """The one reminder that a recipient in ``audiences`` should have had by now, if any.

    When it was sent before, nothing is due; every other reminder of the case that he was not sent
    yet is superseded.
    """
    meant = (reminder for reminder in reminders if not reminder.rung.audience.isdisjoint(audiences))
    return max(meant, key=lambda reminder: reminder.on, default=None)


def rung_of(code: str, rungs: Iterable[Rung] = LADDER) -> Rung:
    """The rung that a code in the ledger came from; LookupError when it is not on the ladder."""
    for rung in rungs:
        if code == rung.code or (rung.every and code.rpartition("-")[0] == rung.code):
            return rung
    raise LookupError(code)


def asks_of(code: str) -> str:
    """What a reminder in the ledger asks; its code when the rung is no longer on the ladder."""
    try:
        return rung_of(code).asks
    except LookupError:
        return code


def _applies(rung: Rung, *, has_owner: bool) -> bool:
    return rung.condition is Condition.ALWAYS or not has_owner


def _offsets(rung: Rung, *, so_far: int) -> range:
    """The days on which a rung stands, up to now, counted from the line."""
    last = so_far if rung.every else min(rung.offset, so_far)
    return range(rung.offset, last + 1, rung.every or 1)


def _code(rung: Rung, offset: int) -> str:
    """The rung's own code; a repeated one adds how many days past the line: ``overdue-14``."""
    return f"{rung.code}-{offset}" if rung.every else rung.code
