"""The clock: which day is due, where a case stands on a day, and why.

Pure: values in, values out. Nothing here knows Django, a database or what day it is today.
"""

from __future__ import annotations

from tracker.deadlines.explanation import Step, explain
from tracker.deadlines.facts import Facts, Outcome
from tracker.deadlines.recess import Recess, recess_on
from tracker.deadlines.states import (
    LATE,
    NEARLY_DAYS,
    PRESSING,
    SETTLED,
    UNSETTLED,
    State,
    days_late,
    days_taken,
    state,
)
from tracker.deadlines.terms import (
    RecessPolicy,
    Term,
    due_on,
    outer_due_on,
    written_questions_term,
)

__all__ = [
    "LATE",
    "NEARLY_DAYS",
    "PRESSING",
    "SETTLED",
    "UNSETTLED",
    "Facts",
    "Outcome",
    "Recess",
    "RecessPolicy",
    "State",
    "Step",
    "Term",
    "days_late",
    "days_taken",
    "due_on",
    "explain",
    "outer_due_on",
    "recess_on",
    "state",
    "written_questions_term",
]
