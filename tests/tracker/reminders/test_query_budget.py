"""How much the tick asks of the database: the same for ten cases as for two hundred."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.cast import Cast
from tests.tracker.reminders.conftest import Ask
from tests.tracker.reminders.ledger import at, day
from tracker.models import Case, OutgoingMail, Reminder
from tracker.reminders.plan import Planned, plan
from tracker.reminders.tick import tick

pytestmark = pytest.mark.django_db


def copies(case: Case, numbers: range) -> None:
    """The same case, so many times over."""
    Case.objects.bulk_create(
        Case(
            kind=case.kind,
            number=f"2025Z8{number:04d}",
            subject=case.subject,
            started_on=case.started_on,
            due_on=case.due_on,
            outer_due_on=case.outer_due_on,
            office=case.office,
            owner=case.owner,
            policy=case.policy,
        )
        for number in numbers
    )


def queries_of_a_tick(count: int) -> list[str]:
    """What a tick on that day asks and tells the database; savepoints are for the test only."""
    with CaptureQueriesContext(connection) as captured:
        tick(at(count))
    return [query["sql"] for query in captured if "SAVEPOINT" not in query["sql"]]


def test_ten_cases_cost_as_many_queries_as_two_hundred(cast: Cast, ask: Ask) -> None:
    case = ask()
    copies(case, range(9))
    for_ten = len(queries_of_a_tick(14))
    assert Reminder.objects.count() == 2 * 10
    copies(case, range(10, 200))
    for_two_hundred = len(queries_of_a_tick(14))
    assert Reminder.objects.count() == 2 * 200
    assert OutgoingMail.objects.filter(state="sent").count() == 4
    assert for_two_hundred <= for_ten


def test_a_tick_with_nothing_new_to_say_asks_little_and_writes_only_its_heartbeat(
    ask: Ask,
) -> None:
    copies(ask(), range(200))
    tick(at(14))
    asked = queries_of_a_tick(15)
    assert len(asked) <= 12
    (written,) = [sql for sql in asked if sql.startswith(("INSERT", "UPDATE", "DELETE"))]
    assert written.startswith('INSERT INTO "tracker_heartbeat"')


def test_before_a_monday_three_more_ask_what_stands_on_its_list_and_what_has_no_line(
    ask: Ask,
) -> None:
    copies(ask(), range(200))
    tick(at(5))
    assert len(queries_of_a_tick(6)) <= 8


def test_planning_with_nothing_owed_is_one_query(ask: Ask) -> None:
    copies(ask(), range(200))
    with CaptureQueriesContext(connection) as captured:
        assert plan(today=day(6), now=at(6)) == Planned()
    assert len(captured) == 1


def test_a_tick_with_no_case_in_reach_asks_for_cases_and_nothing_about_them(ask: Ask) -> None:
    copies(ask(), range(200))
    tick(at(1))
    asked = queries_of_a_tick(2)
    assert len(asked) <= 5
    assert not any("auth_group" in sql for sql in asked)
