"""The plan step: what open cases owe is written in the ledger, before anything is sent."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

import structlog

from tracker.models import Case, Reminder
from tracker.models.cases import CaseQuerySet
from tracker.reminders.owing import owed_to, to_send
from tracker.reminders.policy import Owed
from tracker.reminders.reach import reach
from tracker.reminders.recipients import Desk
from tracker.reminders.rules import Rules
from tracker.reminders.timing import moment
from tracker.reminders.writing import insert

log = structlog.get_logger(__name__)

BATCH = 1000

NEEDED = (
    *("kind", "chamber", "number", "unit", "followed", "owner__is_active", "office__ministry"),
    *("started_on", "due_on", "outer_due_on", "extended_on", "settled_on", "outcome"),
)
"""What decides which reminders a case owes, and to whom; a case has three times as many columns."""


class Key(NamedTuple):
    """The identity of a reminder: the columns of `reminder_owed_once`."""

    case_id: int
    rung: str
    due_on: dt.date
    recipient_id: int


class Due(NamedTuple):
    """A reminder that is owed, and the one that is sent: itself, or the newer that overtook it."""

    owed: Owed
    sent: Owed


@dataclass(slots=True)
class Planned:
    """Reminders newly planned, and cases that owe some but have nobody to send them to."""

    reminders: int = 0
    unaddressed: int = 0


def plan(*, today: dt.date, now: dt.datetime) -> Planned:
    """Write every reminder owed on `today` that is not in the ledger yet.

    Planning twice is planning once. One query when no case is in reach, else a constant number for
    each `BATCH` cases.
    """
    planned, standing = Planned(), None
    for cases in _batches(_in_reach(today).iterator(BATCH)):
        rules, desk = standing = standing or (Rules.load(), Desk.load(today))
        owed = _owed(cases, desk, rules, today, planned)
        times = _Times(cases, desk, rules, now)
        planned.reminders += _write(owed, _ledger(cases), times)
    if planned.unaddressed:
        log.warning("reminders_unaddressed", cases=planned.unaddressed)
    return planned


def _in_reach(today: dt.date) -> CaseQuerySet[Case]:
    return (
        Case.objects.open_on(today)
        .filter(due_on__lte=reach(today))
        .select_related("owner", "office")
        .only(*NEEDED)
        .order_by("due_on", "pk")
    )


def _batches(cases: Iterator[Case]) -> Iterator[list[Case]]:
    while batch := list(islice(cases, BATCH)):
        yield batch


def _owed(
    cases: Iterable[Case], desk: Desk, rules: Rules, today: dt.date, planned: Planned
) -> dict[Key, Due]:
    """Every reminder owed, with the one that is sent."""
    owed: dict[Key, Due] = {}
    for case in cases:
        by_recipient = owed_to(case, desk, rules, today)
        if by_recipient is None:
            planned.unaddressed += 1
            log.warning("reminder_unaddressed", case=case.number)
            continue
        for user_id, mine in by_recipient.items():
            chosen = to_send(mine)
            for one in mine:
                key = Key(case.pk, one.code, one.due_on, user_id)
                owed[key] = Due(one, one if one in chosen else chosen[0])
    return owed


def _ledger(cases: list[Case]) -> dict[Key, tuple[int, str]]:
    rows = Reminder.objects.filter(case__in=[case.pk for case in cases]).values_list(
        "case_id", "rung", "due_on", "recipient_id", "pk", "state"
    )
    return {
        Key(case_id, rung, due_on, recipient_id): (pk, state)
        for case_id, rung, due_on, recipient_id, pk, state in rows.iterator()
    }


class _Times:
    """When each recipient wants to hear of what."""

    def __init__(self, cases: Iterable[Case], desk: Desk, rules: Rules, now: dt.datetime) -> None:
        self.now, self._desk = now, desk
        self._recesses = {case.pk: rules.recesses_of(case) for case in cases}
        self._known: dict[tuple[object, ...], dt.datetime] = {}

    def of(self, key: Key, due: Due) -> dt.datetime:
        """Not before this moment; what is overtaken waits for what overtook it."""
        preference, recesses = self._desk.preference(key.recipient_id), self._recesses[key.case_id]
        sent = due.sent
        same = (sent.on, sent.due_on, sent.rung.decides, id(preference), id(recesses))
        known = self._known.get(same)
        if known is None:
            known = self._known[same] = moment(sent, preference, self.now, recesses=recesses)
        return known


def _write(owed: dict[Key, Due], ledger: dict[Key, tuple[int, str]], times: _Times) -> int:
    """Insert what is missing; plan again what was superseded and is now, after all, the newest."""
    missing = [
        {
            "case_id": key.case_id,
            "rung": key.rung,
            "due_on": key.due_on,
            "recipient_id": key.recipient_id,
            "owed_on": due.owed.on,
            "asks": due.owed.rung.asks,
            "not_before": times.of(key, due),
        }
        for key, due in owed.items()
        if key not in ledger
    ]
    again: dict[dt.datetime, list[int]] = defaultdict(list)
    for key, (pk, state) in ledger.items():
        due = owed.get(key)
        if due and due.owed is due.sent and state == Reminder.State.SUPERSEDED:
            again[times.of(key, due)].append(pk)
    written = insert(missing, planned_at=times.now) if missing else 0
    for not_before, keys in again.items():
        Reminder.objects.filter(pk__in=keys, state=Reminder.State.SUPERSEDED).update(
            state=Reminder.State.PLANNED,
            reason="",
            mail=None,
            planned_at=times.now,
            not_before=not_before,
        )
    return written + sum(map(len, again.values()))
