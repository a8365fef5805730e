"""Why a reminder was not sent after all: the sentence that stays with it in the ledger. Pure."""

from __future__ import annotations

from datetime import date

from tracker.deadlines import Facts, Outcome
from tracker.deadlines.dutch import long_date
from tracker.reminders.policy import Condition, Owed, Rung, Stage

SETTLED = {
    Outcome.ANSWERED: "beantwoord op",
    Outcome.WITHDRAWN: "ingetrokken op",
    Outcome.TRANSFERRED: "overgedragen op",
}


def overtaken(by: Owed) -> str:
    """A newer reminder of the same case says what this one would have said."""
    return f"ingehaald door de herinnering van {long_date(by.on)}"


def lapsed(facts: Facts, rung: Rung | None, *, due_on: date, has_owner: bool, today: date) -> str:
    """What happened to the case, the rule or the recipient, that it is no longer owed."""
    known = facts.known_on(today)
    if known.outcome is not None and known.settled_on is not None:
        return f"{SETTLED[known.outcome]} {long_date(known.settled_on)}"
    if known.line_on != due_on:
        return _moved(known)
    if rung is None:
        return "de regel voor deze herinnering is er niet meer"
    if known.extended_on is not None and rung.stage is Stage.FIRST:
        return f"uitstelbericht van {long_date(known.extended_on)}"
    if has_owner and rung.condition is Condition.NOBODY_HAS_IT:
        return "de zaak heeft een behandelaar"
    return "niet meer voor deze ontvanger"


def _moved(known: Facts) -> str:
    if known.extended_on is not None:
        return f"uitstelbericht van {long_date(known.extended_on)}"
    if known.line_on is None:
        return "er is geen uiterste datum meer"
    return f"de uiterste datum is nu {long_date(known.line_on)}"
