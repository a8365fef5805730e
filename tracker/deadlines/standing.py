"""Where a case stands on a day: the one definition for pages, lists, mails, API and statistics."""

from __future__ import annotations

from datetime import date

from tracker.deadlines.facts import Facts, Outcome
from tracker.deadlines.states import NEARLY_DAYS, State


def state(facts: Facts, today: date) -> State:
    """The state of a case on ``today``, from what was known on that day.

    The due day itself is on time; a case is late from the day after. An uitstelbericht moves no
    due date: it gives a second line, and an answer after the due date stays late. What is not
    followed has no state until it is known to be settled.
    """
    known = facts.known_on(today)
    if known.outcome is not None:
        return _settled_state(known, known.outcome, today)
    if not known.followed:
        return State.NOT_FOLLOWED
    if known.line_on is None:
        return State.OPEN
    days_left = (known.line_on - today).days
    extended = known.extended_on is not None
    if days_left < 0:
        return State.LATE_DESPITE_EXTENSION if extended else State.LATE_WITHOUT_EXTENSION
    if days_left <= NEARLY_DAYS:
        return State.NEARLY
    return State.EXTENDED if extended else State.OPEN


def _settled_state(known: Facts, outcome: Outcome, today: date) -> State:
    if outcome is Outcome.WITHDRAWN:
        return State.WITHDRAWN
    if outcome is Outcome.TRANSFERRED:
        return State.TRANSFERRED
    return State.ANSWERED_LATE if days_late(known, today) else State.ANSWERED_ON_TIME


def days_late(facts: Facts, today: date) -> int:
    """Days past the due date on the day the case was settled, or else on ``today``; never negative.

    Counted from the due date also after an uitstelbericht. Nothing while it is not followed.
    """
    known = facts.known_on(today)
    if known.due_on is None or (known.outcome is None and not known.followed):
        return 0
    return max(0, ((known.settled_on or today) - known.due_on).days)


def days_taken(facts: Facts, today: date) -> int | None:
    """Days from start to answer; None while there is no answer, or no known start."""
    known = facts.known_on(today)
    if known.outcome is not Outcome.ANSWERED or not (known.started_on and known.settled_on):
        return None
    return (known.settled_on - known.started_on).days
