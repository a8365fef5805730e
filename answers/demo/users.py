"""People to sign in as, one for each role and two more who work with the drafter."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.conf import settings
from django.contrib.auth.models import Group
from django.db import transaction

from tracker.models import NotificationPreference, Role, User
from tracker.services.actors import find_ministry


@dataclass(frozen=True, slots=True)
class Demo:
    """A demo user: the role is the username, unless there is another."""

    role: Role
    first_name: str
    last_name: str = ""
    ministry: str = ""
    named: str = ""

    @property
    def username(self) -> str:
        """What is typed to sign in."""
        return self.named or self.role.value


DEMO_USERS = (
    Demo(Role.DRAFTER, "Behandelaar", "Defensie", ministry="DEF"),
    Demo(Role.DRAFTER, "Collega", "Defensie", ministry="DEF", named="collega"),
    Demo(Role.DRAFTER, "Directeur", "Defensie", ministry="DEF", named="directeur"),
    Demo(Role.COORDINATOR, "Coördinator", ministry="DEF"),
    Demo(Role.READER, "Lezer"),
    Demo(Role.MANAGER, "Beheerder"),
)


def ensure_users(today: dt.date) -> dict[str, User]:
    """The demo users by username; who exists keeps their password and everything else."""
    return {demo.username: _ensure(demo, today) for demo in DEMO_USERS}


@transaction.atomic
def _ensure(demo: Demo, today: dt.date) -> User:
    username = demo.username
    known = User.objects.filter(username=username).first()
    if known is not None:
        return known
    user = User.objects.create_user(
        username=username,
        email=f"{username}@rappel.example",
        password=settings.DEMO_PASSWORD,
        first_name=demo.first_name,
        last_name=demo.last_name,
        ministry=find_ministry(demo.ministry, on=today),
        is_staff=demo.role is not Role.READER,
    )
    user.groups.add(Group.objects.get(name=demo.role.value))
    # Whoever tries this out wants to see the mail now, also in the evening.
    NotificationPreference.objects.create(user=user, quiet=False)
    return user
