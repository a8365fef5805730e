"""The plan step: the ledger is what is owed, however often and in whatever order one looks."""

from __future__ import annotations

import random

import pytest
from django.contrib.auth.models import Group

from questions.models import QuestionSet
from questions.services import record_extension
from tests.cast import Cast
from tests.tracker.reminders.conftest import Ask
from tests.tracker.reminders.ledger import at, day, keys, ledger
from tracker.deadlines import Outcome
from tracker.models import Case, Reminder, User
from tracker.reminders.plan import Planned, plan
from tracker.services import cases

pytestmark = pytest.mark.django_db


def look(count: int) -> Planned:
    return plan(today=day(count), now=at(count))


def recipients(rung: str) -> set[str]:
    rows = Reminder.objects.filter(rung=rung)
    return set(rows.values_list("recipient__username", flat=True))


def test_on_day_14_the_owner_and_the_coordinator_of_his_ministry_are_owed_one(
    nordkamp: QuestionSet,
) -> None:
    assert look(13) == Planned()
    assert look(14) == Planned(reminders=2)
    assert ledger() == [("draft", "behandelaar", "planned"), ("draft", "coordinator", "planned")]
    assert set(Reminder.objects.values_list("due_on", "owed_on")) == {(nordkamp.due_on, day(14))}


@pytest.mark.usefixtures("nordkamp")
def test_planning_twice_is_planning_once() -> None:
    look(21)
    before = set(Reminder.objects.values_list("pk", "planned_at"))
    assert look(21) == Planned()
    assert set(Reminder.objects.values_list("pk", "planned_at")) == before


def test_looking_in_any_order_of_days_fills_the_same_ledger(
    nordkamp: QuestionSet, ask: Ask
) -> None:
    ask(1, owner=None)
    ask(2, sent_on=day(5))
    record_extension(question_set=nordkamp, sent_on=day(19), reason="afstemming")
    days = list(range(60))
    for count in days:
        look(count)
    in_order = keys()
    for seed in (1, 2):
        Reminder.objects.all().delete()
        random.Random(seed).shuffle(days)
        for count in days:
            look(count)
        assert keys() == in_order


def test_what_nobody_has_goes_to_coordinators(cast: Cast, ask: Ask) -> None:
    ask(owner=None)
    look(18)
    assert recipients("unassigned") == recipients("decide") == {"coordinator"}


def test_an_owner_who_left_has_nothing_any_more(cast: Cast, nordkamp: QuestionSet) -> None:
    User.objects.filter(pk=cast.drafter.pk).update(is_active=False)
    look(14)
    assert recipients("unassigned") == recipients("draft") == {"coordinator"}


def test_an_owner_without_an_address_is_reached_through_the_coordinator(
    cast: Cast, nordkamp: QuestionSet
) -> None:
    User.objects.filter(pk=cast.drafter.pk).update(email="")
    look(14)
    assert ledger() == [("draft", "coordinator", "planned")]


def test_a_coordinator_without_a_ministry_watches_over_all(cast: Cast, ask: Ask) -> None:
    User.objects.filter(pk=cast.coordinator.pk).update(ministry=None)
    ask()
    look(14)
    assert recipients("draft") == {"behandelaar", "coordinator"}


def test_a_coordinator_hears_nothing_of_another_ministry(cast: Cast, ask: Ask) -> None:
    User.objects.filter(pk=cast.coordinator.pk).update(ministry=cast.neighbour.ministry)
    ask()
    look(14)
    assert recipients("draft") == {"behandelaar"}


def test_a_coordinator_who_has_the_case_is_owed_each_reminder_once(cast: Cast, ask: Ask) -> None:
    ask(owner=cast.coordinator)
    look(14)
    assert ledger() == [("draft", "coordinator", "planned")]


def test_when_there_is_nobody_else_the_manager_is_told(cast: Cast, ask: Ask) -> None:
    cast.coordinator.groups.clear()
    ask(owner=None)
    look(7)
    assert recipients("unassigned") == {"beheerder"}


def test_a_case_that_nobody_can_be_told_of_is_counted_and_not_forgotten(
    cast: Cast, ask: Ask
) -> None:
    Group.objects.get(name="beheerder").user_set.clear()
    cast.coordinator.groups.clear()
    ask(owner=None)
    assert look(7) == Planned(unaddressed=1)
    cast.manager.groups.add(Group.objects.get(name="beheerder"))
    assert look(8) == Planned(reminders=1)


@pytest.mark.usefixtures("nordkamp")
def test_a_new_coordinator_is_owed_what_the_others_were() -> None:
    look(18)
    newcomer = User.objects.create_user("nieuw", email="nieuw@rappel.example")
    newcomer.groups.add(Group.objects.get(name="coordinator"))
    assert look(18) == Planned(reminders=2)


def test_an_uitstelbericht_opens_the_second_line_and_takes_nothing_back(
    nordkamp: QuestionSet,
) -> None:
    look(18)
    before = keys()
    record_extension(question_set=nordkamp, sent_on=day(19), reason="afstemming")
    assert look(34) == Planned()
    assert look(35) == Planned(reminders=2)
    assert keys() > before
    assert {due for *_case, due, _who in keys() - before} == {nordkamp.outer_due_on}


def test_a_settled_case_owes_nothing_more(nordkamp: QuestionSet) -> None:
    cases.settle(case_id=nordkamp.pk, on=day(16), outcome=Outcome.ANSWERED)
    assert look(21) == Planned()


def test_a_case_without_a_due_date_owes_nothing(cast: Cast) -> None:
    cases.save(Case(kind="motion", number="kst-1-1", subject="x", started_on=day(0)))
    assert look(900) == Planned()
