"""Who hears of a case: its owner and the coordinators of its ministry; nobody falls between."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from django.db.models import Q

from tracker.models import Case, Role, User
from tracker.reminders.policy import EVERYONE, Audience

OWNER = frozenset({Audience.OWNER})
COORDINATOR = frozenset({Audience.COORDINATOR})


def has_owner(case: Case) -> bool:
    """Whether somebody who still works here has the case."""
    return case.owner is not None and case.owner.is_active


@dataclass(frozen=True, slots=True)
class Desk:
    """Who watches over the cases: user ids, coordinators by ministry (None: all ministries)."""

    coordinators: Mapping[int | None, frozenset[int]]
    managers: frozenset[int]

    @classmethod
    def load(cls) -> Self:
        """As the groups stand now, in one query. Who has no address cannot be told anything."""
        coordinators: dict[int | None, set[int]] = defaultdict(set)
        managers = set()
        rows = (
            User.objects.filter(is_active=True)
            .exclude(email="")
            .filter(Q(groups__name__in=[Role.COORDINATOR, Role.MANAGER]) | Q(is_superuser=True))
            .values_list("pk", "ministry_id", "is_superuser", "groups__name")
        )
        for pk, ministry_id, is_superuser, role in rows:
            if role == Role.COORDINATOR:
                coordinators[ministry_id].add(pk)
            if is_superuser or role == Role.MANAGER:
                managers.add(pk)
        return cls(
            coordinators={key: frozenset(value) for key, value in coordinators.items()},
            managers=frozenset(managers),
        )

    def audiences(self, case: Case) -> dict[int, frozenset[Audience]]:
        """Whom a case's reminders go to, and as what; empty only when there is nobody at all.

        Coordinators stand in for an owner who is not there, managers for everybody.
        """
        told: dict[int, frozenset[Audience]] = {}
        as_what = COORDINATOR if has_owner(case) else EVERYONE
        for pk in self._coordinators_of(case):
            told[pk] = as_what
        if case.owner is not None and has_owner(case) and case.owner.email:
            told[case.owner.pk] = told.get(case.owner.pk, OWNER) | OWNER
        return told or dict.fromkeys(self.managers, EVERYONE)

    def _coordinators_of(self, case: Case) -> frozenset[int]:
        everywhere = self.coordinators.get(None, frozenset())
        if case.office is None:
            return everywhere
        return everywhere | self.coordinators.get(case.office.ministry_id, frozenset())
