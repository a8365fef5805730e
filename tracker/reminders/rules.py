"""The rules as they stand now, as the values that the pure policy takes."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Self

import structlog

from tracker.deadlines import Recess
from tracker.models import Case, Kind, Reminder, ReminderRule
from tracker.reminders import policy
from tracker.reminders.announcement import RECESS, announced
from tracker.reminders.muting import indispensable
from tracker.reminders.policy import Audience, Condition, Owed, Rung, Stage
from tracker.services.reference import shipped_rules
from tracker.services.why import Recesses, load_recesses

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Rules:
    """Rungs by kind of case, those that an owner cannot do without, and the recesses."""

    rungs: Mapping[str, tuple[Rung, ...]]
    kept: Mapping[str, frozenset[str]]
    recesses: Recesses

    @classmethod
    def load(cls, recesses: Recesses | None = None) -> Self:
        """As they stand now, in two queries; in one with the recesses that are known already.

        Without any active rule those that come with Rappel hold, and the log says so: an empty
        table must not mean that nobody is ever reminded.
        """
        rows = list(ReminderRule.objects.filter(active=True))
        if not rows:
            log.error("reminder_rules_missing", instead="those that come with Rappel")
        known = load_recesses() if recesses is None else recesses
        return cls.of(rows or shipped_rules(), known)

    @classmethod
    def of(cls, rows: Iterable[ReminderRule], recesses: Recesses | None = None) -> Self:
        """The rules that these rows make."""
        by_kind: dict[str, list[Rung]] = defaultdict(list)
        for row in rows:
            for kind in [row.kind] if row.kind else Kind.values:
                by_kind[kind].append(rung_from(row))
        rungs = {kind: tuple(found) for kind, found in by_kind.items()}
        kept = {kind: indispensable(found) for kind, found in rungs.items()}
        return cls(rungs, kept, recesses or {})

    def of_kind(self, kind: str) -> tuple[Rung, ...]:
        """The rungs of a kind of case."""
        return self.rungs.get(kind, ())

    def recesses_of(self, case: Case) -> Sequence[Recess]:
        """The recesses of the case's chamber."""
        return self.recesses.get(case.chamber, ())

    def owed(self, case: Case, *, has_owner: bool, today: dt.date) -> list[Owed]:
        """All that a case owes on `today`: its rungs, oldest first, and an announcement."""
        rungs = self.of_kind(case.kind)
        found = policy.owed(case.facts, rungs, has_owner=has_owner, today=today)
        announcement = announced(case.facts, self.recesses_of(case), today=today)
        return [*found, announcement] if announcement else found

    def rung_of(self, case: Case, code: str) -> Rung | None:
        """The rung that a code in the ledger came from, if it is still there."""
        return policy.rung_of(code, (*self.of_kind(case.kind), RECESS))

    def as_owed(self, reminder: Reminder) -> Owed | None:
        """A row of the ledger as what was owed; None when its rule is gone. Needs its `case`."""
        rung = self.rung_of(reminder.case, reminder.rung)
        return Owed(rung, reminder.rung, reminder.owed_on, reminder.due_on) if rung else None


def rung_from(row: ReminderRule) -> Rung:
    """A rule as the policy's value."""
    audience = {
        Audience.OWNER: row.to_owner,
        Audience.COORDINATOR: row.to_coordinator,
        Audience.DIRECTOR: row.to_director,
    }
    return Rung(
        code=row.code,
        stage=Stage(row.stage),
        offset=row.offset,
        asks=row.asks,
        audience=frozenset(one for one, told in audience.items() if told),
        condition=Condition(row.condition),
        every=row.every,
        decides=row.decides,
        position=row.position,
    )
