"""Where a motion or commitment stood on a day, for the overview, and in which words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from django.utils.functional import Promise

from motions.models import ExecutionEntry
from tracker.deadlines import Outcome
from tracker.models import Case
from tracker.models.cases import OUTCOME_CHOICES

Status = ExecutionEntry.Status

LABELS: dict[str, str | Promise] = {**dict(OUTCOME_CHOICES), **dict(Status.choices)}
"""The words of every status: those of the execution, and how a case leaves this desk."""


def entry_on(entries: Iterable[ExecutionEntry], on: dt.date) -> ExecutionEntry | None:
    """The last of the entries, which come last first, as known on a day."""
    return next((one for one in entries if one.on <= on), None)


def is_kept(case: Case, on: dt.date) -> bool:
    """Whether what was promised had been done by then: the Kamer was informed."""
    return case.facts.known_on(on).outcome is Outcome.ANSWERED


def status_on(case: Case, entries: Iterable[ExecutionEntry], on: dt.date) -> str:
    """How the case ended, if it had; else what the last entry says, and open without one."""
    if is_kept(case, on):
        return Status.REPORTED
    if outcome := case.facts.known_on(on).outcome:
        return outcome.value
    entry = entry_on(entries, on)
    return entry.status if entry else Status.OPEN
