"""The SQL form of the Monday list says what the rule says."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.tracker.deadlines.test_monday import DAYS, FACTS, a_case
from tracker.deadlines import Facts
from tracker.deadlines.monday import coming_monday, monday_entry
from tracker.models import Case, Kind
from tracker.models.monday import on_the_list

pytestmark = pytest.mark.django_db


def store(many: list[Facts], kind: Kind = Kind.QUESTION, chamber: str = "TK") -> None:
    """One case for each of the facts; `number` says which."""
    Case.objects.bulk_create(
        Case(
            kind=kind,
            chamber=chamber,
            number=f"2025Z{index:05}",
            subject="voorbeeld",
            started_on=one.started_on,
            due_on=one.due_on,
            outer_due_on=one.outer_due_on,
            extended_on=one.extended_on if one.followed else None,
            settled_on=one.settled_on,
            outcome=one.outcome or "",
            followed=one.followed,
        )
        for index, one in enumerate(many)
    )


@given(many=st.lists(a_case(), min_size=1, max_size=40), today=DAYS)
@settings(
    deadline=None,
    max_examples=60,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_postgresql_and_python_agree_on_every_monday(many: list[Facts], today: dt.date) -> None:
    monday = coming_monday(today)
    with transaction.atomic():
        store(many)
        found = list(on_the_list(Case.objects.all(), today=today, monday=monday))
        transaction.set_rollback(True)  # each example starts without any case
    entries = {
        f"2025Z{index:05}": entry
        for index, one in enumerate(many)
        if (entry := monday_entry(one, today, monday))
    }
    assert {case.number: case.line_on for case in found} == {  # type: ignore[attr-defined]
        number: entry.line_on for number, entry in entries.items()
    }


@pytest.mark.parametrize(("kind", "chamber"), [(Kind.MOTION, "TK"), (Kind.QUESTION, "EK")])
def test_only_written_questions_of_the_tweede_kamer_are_ever_on_it(
    kind: Kind, chamber: str
) -> None:
    store([replace(FACTS)], kind=kind, chamber=chamber)
    monday = dt.date(2025, 4, 7)
    assert not on_the_list(Case.objects.all(), today=monday, monday=monday).exists()
