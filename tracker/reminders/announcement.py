"""Lines that fall inside a recess are announced on the last working day before it. Pure.

The recess moves no line, but a digest pauses in it and people are away. As with every reminder,
what counts is where the case stands: a line that was known before the recess began is announced,
also when nobody looked on the day itself, until it has passed.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from tracker.deadlines import Facts, Recess, recess_on, working_day_on_or_before
from tracker.reminders.policy import Owed, Rung, Stage

RECESS = Rung(
    "recess",
    Stage.FIRST,
    0,
    "Deze termijn eindigt in het reces: regel vóór het reces wie het antwoord verstuurt.",
    decides=True,
)
"""Stands for the announcement in the ledger; it hangs on the recess, so its offset says nothing."""


def announced(facts: Facts, recesses: Iterable[Recess], *, today: date) -> Owed | None:
    """The announcement that a case owes on ``today``, if its line falls in a recess."""
    coming = announcement(facts, recesses, today=today)
    return coming if coming is not None and coming.on <= today else None


def announcement(facts: Facts, recesses: Iterable[Recess], *, today: date) -> Owed | None:
    """The same, as known on ``today``, also when its day is still to come."""
    known = facts.known_on(today)
    line = known.line_on
    if line is None or line < today or not known.followed or known.settled_on is not None:
        return None
    recess = recess_on(line, recesses)
    if recess is None:
        return None
    before = recess.first_day - timedelta(days=1)
    came_in_time = known.started_on is None or known.started_on <= before
    if not came_in_time or facts.known_on(min(today, before)).line_on != line:
        return None
    return Owed(RECESS, RECESS.code, announced_on(recess), line)


def announced_on(recess: Recess) -> date:
    """The last working day before the recess."""
    return working_day_on_or_before(recess.first_day - timedelta(days=1))
