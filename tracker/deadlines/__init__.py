"""The clock: which day is due, where a case stands on a day, and why.

Pure: values in, values out. Nothing here knows Django, a database or what day it is today.
"""

from __future__ import annotations

from tracker.deadlines.changes import DATES, Change, Handover
from tracker.deadlines.explanation import explain
from tracker.deadlines.facts import Facts, Outcome
from tracker.deadlines.grounds import NamedDay, named_day
from tracker.deadlines.lines import due_on, outer_due_on
from tracker.deadlines.provenance import Paper, Provenance
from tracker.deadlines.recess import Recess, recess_on
from tracker.deadlines.standing import days_late, days_taken, state
from tracker.deadlines.states import LATE, NEARLY_DAYS, PRESSING, SETTLED, UNSETTLED, State
from tracker.deadlines.steps import About, Step
from tracker.deadlines.terms import RecessPolicy, Term
from tracker.deadlines.working_days import is_working_day, working_day_on_or_before
from tracker.deadlines.written_questions import written_questions_term

__all__ = [
    "DATES",
    "LATE",
    "NEARLY_DAYS",
    "PRESSING",
    "SETTLED",
    "UNSETTLED",
    "About",
    "Change",
    "Facts",
    "Handover",
    "NamedDay",
    "Outcome",
    "Paper",
    "Provenance",
    "Recess",
    "RecessPolicy",
    "State",
    "Step",
    "Term",
    "days_late",
    "days_taken",
    "due_on",
    "explain",
    "is_working_day",
    "named_day",
    "outer_due_on",
    "recess_on",
    "state",
    "working_day_on_or_before",
    "written_questions_term",
]
