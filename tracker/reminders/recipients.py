"""Who hears of a case: its owner, the coordinators of its ministry, its director; never nobody."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Self

from tracker.models import Case, NotificationPreference, Role, User
from tracker.reminders.muting import wants
from tracker.reminders.policy import Audience, Rung
from tracker.reminders.timing import DEFAULT, Preference
from tracker.services import absences, units

Told = dict[int, frozenset[Audience]]
"""Whom a case's reminders may go to (user ids), and as what."""


def has_owner(case: Case) -> bool:
    """Whether somebody who still works here has the case."""
    return case.owner is not None and case.owner.is_active


@dataclass(frozen=True, slots=True)
class Desk:
    """Who watches over the cases, as user ids; coordinators by ministry (None: all ministries).

    `reachable` are those who work here and have an address: others cannot be told anything.
    """

    coordinators: Mapping[int | None, frozenset[int]]
    managers: frozenset[int]
    directors: Mapping[int, int]
    acting: Mapping[int, int]
    reachable: frozenset[int]
    preferences: Mapping[int, Preference]

    @classmethod
    def load(cls, today: dt.date) -> Self:
        """As it stands now, with who stands in for whom on `today`; in four queries."""
        coordinators: dict[int | None, set[int]] = defaultdict(set)
        managers, reachable, staff = set(), set(), set()
        rows = User.objects.filter(is_active=True).values_list(
            "pk", "email", "ministry_id", "is_superuser", "groups__name"
        )
        for pk, email, ministry_id, is_superuser, role in rows:
            staff.add(pk)
            if not email:
                continue
            reachable.add(pk)
            if role == Role.COORDINATOR:
                coordinators[ministry_id].add(pk)
            if is_superuser or role == Role.MANAGER:
                managers.add(pk)
        return cls(
            coordinators={key: frozenset(value) for key, value in coordinators.items()},
            managers=frozenset(managers),
            directors=units.directors(),
            acting=absences.standing_in(staff, on=today),
            reachable=frozenset(reachable),
            preferences={
                row.user_id: as_value(row) for row in NotificationPreference.objects.all()
            },
        )

    def told(self, case: Case) -> Told:
        """Everybody who has to do with the case; who is away, together with who stands in."""
        roles: dict[int, set[Audience]] = defaultdict(set)
        owner = case.owner_id if has_owner(case) else None
        director = self.directors.get(case.unit_id) if case.unit_id else None
        groups = [
            (Audience.OWNER, [owner]),
            (Audience.COORDINATOR, self.coordinators_of(case)),
            (Audience.DIRECTOR, [director]),
        ]
        for role, members in groups:
            for member in members:
                for pk in self._with_stand_in(member):
                    roles[pk].add(role)
        return {pk: frozenset(found) for pk, found in roles.items()}

    def recipients(
        self, rung: Rung, told: Told, case: Case, kept: Collection[str]
    ) -> Collection[int]:
        """Who gets a rung, of those who are `told` of the case.

        What everybody muted is for everybody. When it is meant for nobody who is there, it goes to
        the coordinators, and without those to the managers.
        """
        meant = [pk for pk, roles in told.items() if not rung.audience.isdisjoint(roles)]
        wanting = [pk for pk in meant if wants(rung, self.preference(pk).muted, told[pk], kept)]
        return wanting or meant or self.coordinators_of(case) or self.managers

    def preference(self, user_id: int) -> Preference:
        """How somebody wants to be reminded."""
        return self.preferences.get(user_id, DEFAULT)

    def coordinators_of(self, case: Case) -> frozenset[int]:
        """Who watches over the ministry that answers."""
        everywhere = self.coordinators.get(None, frozenset())
        if case.office is None:
            return everywhere
        return everywhere | self.coordinators.get(case.office.ministry_id, frozenset())

    def _with_stand_in(self, user_id: int | None) -> frozenset[int]:
        if user_id is None:
            return frozenset()
        return frozenset({user_id, self.acting.get(user_id, user_id)}) & self.reachable


def as_value(row: NotificationPreference) -> Preference:
    """Somebody's wishes as the value that timing takes."""
    return Preference(
        digest=row.digest,
        quiet=row.quiet,
        morning=row.morning,
        evening=row.evening,
        muted=frozenset(row.muted),
    )
