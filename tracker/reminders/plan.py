"""The plan step: what open cases owe is written in the ledger, before anything is sent."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

import structlog

from tracker.models import Case, Reminder
from tracker.models.cases import CaseQuerySet
from tracker.reminders.owing import newest, owed_to
from tracker.reminders.policy import LADDER
from tracker.reminders.recipients import Desk

log = structlog.get_logger(__name__)

BATCH = 1000
REACH = dt.timedelta(days=max(-rung.offset for rung in LADDER))
"""How long before its due date a case owes its first reminder."""


class Key(NamedTuple):
    """The identity of a reminder: the columns of `reminder_owed_once`."""

    case_id: int
    rung: str
    due_on: dt.date
    recipient_id: int


@dataclass(slots=True)
class Planned:
    """Reminders newly planned, and cases that owe some but have nobody to send them to."""

    reminders: int = 0
    unaddressed: int = 0


def plan(*, today: dt.date, now: dt.datetime) -> Planned:
    """Write every reminder owed on `today` that is not in the ledger yet.

    Planning twice is planning once. A constant number of queries for each `BATCH` cases.
    """
    planned, desk = Planned(), None
    for cases in _batches(_in_reach(today).iterator(BATCH)):
        desk = desk or Desk.load()
        owed, latest = _owed(cases, desk, today, planned)
        planned.reminders += _write(owed, latest, _ledger(cases), now)
    if planned.unaddressed:
        log.warning("reminders_unaddressed", cases=planned.unaddressed)
    return planned


def _in_reach(today: dt.date) -> CaseQuerySet[Case]:
    return (
        Case.objects.open_on(today)
        .filter(due_on__lte=today + REACH)
        .select_related("owner", "office")
        .defer("body", "search")
        .order_by("due_on", "pk")
    )


def _batches(cases: Iterator[Case]) -> Iterator[list[Case]]:
    while batch := list(islice(cases, BATCH)):
        yield batch


def _owed(
    cases: Iterable[Case], desk: Desk, today: dt.date, planned: Planned
) -> tuple[dict[Key, dt.date], set[Key]]:
    """Every reminder owed with the day since when, and among them the newest per recipient."""
    owed: dict[Key, dt.date] = {}
    latest = set()
    for case in cases:
        by_recipient = owed_to(case, desk, today)
        if by_recipient is None:
            planned.unaddressed += 1
            log.warning("reminder_unaddressed", case=case.number)
            continue
        for user_id, mine in by_recipient.items():
            for one in mine:
                owed[Key(case.pk, one.code, one.due_on, user_id)] = one.on
            if last := newest(mine):
                latest.add(Key(case.pk, last.code, last.due_on, user_id))
    return owed, latest


def _ledger(cases: list[Case]) -> dict[Key, tuple[int, str]]:
    rows = Reminder.objects.filter(case__in=[case.pk for case in cases]).values_list(
        "case_id", "rung", "due_on", "recipient_id", "pk", "state"
    )
    return {
        Key(case_id, rung, due_on, recipient_id): (pk, state)
        for case_id, rung, due_on, recipient_id, pk, state in rows.iterator()
    }


def _write(
    owed: dict[Key, dt.date],
    latest: set[Key],
    ledger: dict[Key, tuple[int, str]],
    now: dt.datetime,
) -> int:
    """Insert what is missing; plan again what was superseded and is now, after all, the newest."""
    missing = [
        Reminder(**key._asdict(), owed_on=on, planned_at=now)
        for key, on in owed.items()
        if key not in ledger
    ]
    again = [
        pk
        for key, (pk, state) in ledger.items()
        if state == Reminder.State.SUPERSEDED and key in latest
    ]
    if missing:
        Reminder.objects.bulk_create(missing, batch_size=BATCH, ignore_conflicts=True)
    if again:
        Reminder.objects.filter(pk__in=again, state=Reminder.State.SUPERSEDED).update(
            state=Reminder.State.PLANNED, reason="", mail=None, planned_at=now
        )
    return len(missing) + len(again)
