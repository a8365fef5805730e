"""The lines that a term draws for one case: the due date, and the one behind it."""

from __future__ import annotations

from datetime import date, timedelta

from tracker.deadlines.dutch import long_date
from tracker.deadlines.terms import Term


def due_on(started_on: date, term: Term, agreed_on: date | None = None) -> date | None:
    """The last day on which an answer is on time.

    For a term without days that is the day that was agreed, and None while none was.
    """
    return agreed_on if term.days is None else _days_after(started_on, term.days)


def outer_due_on(started_on: date, term: Term) -> date | None:
    """The line that an uitstelbericht opens; None for a term without a second stage."""
    return None if term.outer_days is None else _days_after(started_on, term.outer_days)


def _days_after(day: date, count: int) -> date:
    try:
        return day + timedelta(days=count)
    except OverflowError as error:
        raise ValueError(
            f"De termijn vanaf {long_date(day)} past niet in de kalender: controleer die datum."
        ) from error
