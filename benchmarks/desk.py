"""A desk with very many cases that do not exist; each says so in its subject."""

from __future__ import annotations

import datetime as dt

from django.contrib.auth.models import Group
from django.db import connection
from django.utils.timezone import make_aware

from benchmarks.synthetic import MARK
from tracker.deadlines import Outcome
from tracker.models import Case, Kind, Office, Role, TermPolicy, User

TODAY = dt.date(2025, 6, 3)
TOMORROW = TODAY + dt.timedelta(days=1)
NOW = make_aware(dt.datetime.combine(TODAY, dt.time(9)))
MINISTRIES, OWNERS = 12, 300

CHANGED = {
    "number": "(2099 - n / 100000)::text || 'Z' || lpad((n %% 100000)::text, 5, '0')",
    "subject": f"'{MARK} onderwerp ' || n",
    "office_id": "(%(offices)s::bigint[])[1 + n %% cardinality(%(offices)s::bigint[])]",
    "owner_id": "(%(owners)s::bigint[])[1 + n %% cardinality(%(owners)s::bigint[])]",
}
OPEN_DUE = "%(today)s::date - 28 + n %% 42"
"""From four weeks late to two weeks ahead, so that each is in reach of a rung or nearly."""
SETTLED_DUE = "%(today)s::date - 60 - n %% 6000"


def open_a_desk(cases: int, still_open: int) -> None:
    """People of a dozen ministries, and so many cases, of which the first so many are open."""
    offices = list(
        Office.objects.on(TODAY).order_by("ministry_id", "pk").distinct("ministry_id")[:MINISTRIES]
    )
    people = [
        User(username=f"persoon-{n}", email=f"persoon-{n}@rappel.example", password="!")
        for n in range(MINISTRIES + OWNERS)
    ]
    for user, office in zip(people, offices * len(people), strict=False):
        user.ministry_id = office.ministry_id
    people = User.objects.bulk_create(people)
    coordinators, owners = people[: len(offices)], people[len(offices) :]
    Group.objects.get(name=Role.COORDINATOR.value).user_set.add(*coordinators)
    values = {"offices": [one.pk for one in offices], "owners": [one.pk for one in owners]}
    _insert(range(still_open), OPEN_DUE, "NULL::date", values)
    _insert(range(still_open, cases), SETTLED_DUE, f"{SETTLED_DUE} - 1", values)


def settle_everything() -> None:
    """Nothing is owed any more."""
    Case.objects.filter(settled_on=None).update(settled_on=TODAY, outcome=Outcome.ANSWERED)


def _insert(numbers: range, due_on: str, settled_on: str, values: dict[str, list[int]]) -> None:
    """The same case so many times, in one statement: what differs is written in SQL."""
    template = Case(
        kind=Kind.QUESTION,
        policy=TermPolicy.objects.filter(kind=Kind.QUESTION).first(),
        outcome="" if settled_on.startswith("NULL") else Outcome.ANSWERED.value,
        created_at=NOW,
        is_example=True,
    )
    expressions = {
        **CHANGED,
        "started_on": f"{due_on} - 21",
        "due_on": due_on,
        "outer_due_on": f"{due_on} + 21",
        "settled_on": settled_on,
    }
    fields = [
        field
        for field in Case._meta.local_concrete_fields
        if not field.primary_key and not field.generated
    ]
    same = {str(field.column): getattr(template, field.attname) for field in fields}
    columns = ", ".join(same)
    chosen = ", ".join(expressions.get(column, f"%({column})s") for column in same)
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO tracker_case ({columns}) SELECT {chosen}"
            " FROM generate_series(%(first)s, %(end)s - 1) AS n",
            {**same, **values, "today": TODAY, "first": numbers.start, "end": numbers.stop},
        )
