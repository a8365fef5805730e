"""Who hears of a case: also the director, and who stands in; muting leaves nobody out."""

from __future__ import annotations

import pytest

from questions.models import QuestionSet
from tests.cast import Cast
from tests.tracker.reminders.ledger import at, day, ledger
from tracker.models import Absence, NotificationPreference, Reminder, Unit, User
from tracker.reminders.plan import plan
from tracker.services import cases

pytestmark = pytest.mark.django_db


def look(count: int) -> None:
    plan(today=day(count), now=at(count))


def recipients(rung: str) -> set[str]:
    rows = Reminder.objects.filter(rung=rung)
    return set(rows.values_list("recipient__username", flat=True))


@pytest.fixture
def director(cast: Cast, nordkamp: QuestionSet) -> User:
    """Who directs the unit that has the Nordkamp questions."""
    director = User.objects.create_user("directeur", email="directeur@rappel.example")
    assert cast.drafter.ministry is not None
    unit = Unit.objects.create(
        ministry=cast.drafter.ministry, name="Directie Voorbeeld", director=director
    )
    User.objects.filter(pk=cast.drafter.pk).update(unit=unit)
    cases.assign(case_id=nordkamp.pk, owner=User.objects.get(pk=cast.drafter.pk))
    return director


def absent(user: User, replacement: User) -> None:
    Absence.objects.create(user=user, replacement=replacement, first_day=day(10), last_day=day(30))


@pytest.mark.usefixtures("director")
def test_first_the_owner_and_coordinator_hear_then_the_director() -> None:
    look(28)
    assert recipients("due") == {"behandelaar", "coordinator"}
    assert recipients("overdue-7") == {"behandelaar", "coordinator", "directeur"}


def test_who_is_away_hears_together_with_who_stands_in(
    cast: Cast, director: User, nordkamp: QuestionSet
) -> None:
    absent(cast.drafter, cast.stranger)
    absent(director, cast.manager)
    look(28)
    assert recipients("draft") == {"behandelaar", "vreemde", "coordinator"}
    everybody = {"behandelaar", "vreemde", "coordinator", "directeur", "beheerder"}
    assert recipients("overdue-7") == everybody


def test_after_the_absence_the_replacement_hears_nothing_new(
    cast: Cast, nordkamp: QuestionSet
) -> None:
    absent(cast.drafter, cast.stranger)
    look(35)
    assert recipients("overdue-14") == {"behandelaar", "coordinator"}


def mute(user: User, *codes: str) -> None:
    NotificationPreference.objects.create(user=user, muted=list(codes))


def test_what_somebody_muted_is_not_owed_to_them(cast: Cast, nordkamp: QuestionSet) -> None:
    mute(cast.coordinator, "draft", "due")
    look(21)
    assert recipients("draft") == recipients("due") == {"behandelaar"}
    assert recipients("decide") == {"behandelaar", "coordinator"}


def test_the_owner_cannot_mute_the_last_reminders_before_the_due_date(
    cast: Cast, nordkamp: QuestionSet
) -> None:
    mute(cast.drafter, "draft", "decide", "due", "overdue")
    look(28)
    mine = {rung for rung, who, _state in ledger() if who == "behandelaar"}
    assert mine == {"decide", "due"}


def test_who_stands_in_cannot_mute_them_either(cast: Cast, nordkamp: QuestionSet) -> None:
    absent(cast.drafter, cast.neighbour)
    mute(cast.neighbour, "draft", "decide", "due")
    look(21)
    assert {rung for rung, who, _state in ledger() if who == "buur"} == {"decide", "due"}


def test_what_everybody_muted_reaches_everybody(cast: Cast, nordkamp: QuestionSet) -> None:
    mute(cast.drafter, "draft")
    mute(cast.coordinator, "draft")
    look(14)
    assert recipients("draft") == {"behandelaar", "coordinator"}
