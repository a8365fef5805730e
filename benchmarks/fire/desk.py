"""A desk that owes so many reminders, on the two nights of 2025 on which the clock changes.

Half of what is owed asks for a decision that very day, the other half can wait; half of the people
sleep at night, and some want one mail a morning. Nothing here is real, and each subject says so.
"""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from django.contrib.auth.models import Group

from tracker.deadlines import Outcome
from tracker.models import Case, Kind, NotificationPreference, Office, RecessPeriod, Role, User

TERM = dt.timedelta(days=21)
WEEK = dt.timedelta(days=7)
MINISTRIES = 12


class Key(NamedTuple):
    """A reminder by what it is about, known before there is any ledger."""

    number: str
    rung: str
    due_on: dt.date
    recipient: str


@dataclass(frozen=True, slots=True)
class Night:
    """A night on which the clock changes, and when it does."""

    day: dt.date
    change: dt.datetime

    def owes(self, key: Key) -> bool:
        """Whether the reminder falls on this day, as all do that `owe` makes for it."""
        return key.due_on in {self.day, self.day + WEEK}


SPRING = Night(dt.date(2025, 3, 30), dt.datetime(2025, 3, 30, 1, tzinfo=dt.UTC))
AUTUMN = Night(dt.date(2025, 10, 26), dt.datetime(2025, 10, 26, 1, tzinfo=dt.UTC))
NIGHTS = (SPRING, AUTUMN)


def owe(many: int, *, nights: Collection[Night], dice: random.Random) -> set[Key]:
    """Put cases on an empty desk, so that exactly these `many` reminders have to be sent."""
    RecessPeriod.objects.all().delete()  # else some lines would be announced as well
    offices = _offices()
    coordinators = [_user(f"coordinator-{place}", office) for place, office in enumerate(offices)]
    owners = [_user(f"behandelaar-{place}", dice.choice(offices)) for place in range(1 + many // 4)]
    User.objects.bulk_create([*coordinators, *owners])
    watching = Group.objects.get(name=Role.COORDINATOR.value)
    watching.user_set.add(*coordinators)
    NotificationPreference.objects.bulk_create(
        NotificationPreference(user=user, quiet=dice.random() < 0.5, digest=dice.random() < 0.2)
        for user in [*coordinators, *owners]
    )
    owed: set[Key] = set()
    cases = []
    for case, rung in _cases((many + 1) // 2, nights):
        place = dice.randrange(len(offices))
        case.office, case.owner = offices[place], dice.choice(owners)
        if len(owed) == many - 1:  # one left: who has this case watches over it too
            case.owner = coordinators[place]
        cases.append(case)
        for user in {case.owner, coordinators[place]}:
            owed.add(Key(case.number, rung, case.due_on or dt.date.max, user.username))
    Case.objects.bulk_create(cases, batch_size=1000)
    return owed


def _offices() -> list[Office]:
    """One for each of a dozen ministries."""
    found: dict[int, Office] = {}
    for office in Office.objects.on(SPRING.day).select_related("ministry").order_by("pk"):
        found.setdefault(office.ministry_id, office)
    return list(found.values())[:MINISTRIES]


def _user(name: str, office: Office) -> User:
    return User(
        username=name, email=f"{name}@rappel.example", ministry=office.ministry, password="!"
    )


def _cases(many: int, nights: Collection[Night]) -> Iterator[tuple[Case, str]]:
    """Cases in turn for each night and for each of two rungs; each is answered a month later."""
    turns = [(night, rung) for night in nights for rung in ("due", "draft")]
    for place in range(many):
        night, rung = turns[place % len(turns)]
        due_on = night.day if rung == "due" else night.day + WEEK
        year, count = divmod(place, 100_000)
        case = Case(
            kind=Kind.QUESTION,
            number=f"{2099 - year}Z{count:05}",
            subject="(synthetisch) een onderwerp",
            started_on=due_on - TERM,
            due_on=due_on,
            outer_due_on=due_on + TERM,
            settled_on=night.day + dt.timedelta(days=30),
            outcome=Outcome.ANSWERED.value,
            is_example=True,
        )
        yield case, rung
