"""The Friday mail: once a week for each person, whatever happens in between."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.cast import Cast
from tests.desk import a_set
from tracker.deadlines import Outcome
from tracker.models import MondayNotice, NotificationPreference, OutgoingMail, Unit
from tracker.reminders.monday import announce
from tracker.reminders.tick import tick
from tracker.services import cases

pytestmark = pytest.mark.django_db

MONDAY = dt.date(2025, 4, 7)


def at(day: int, hour: int = 9) -> dt.datetime:
    """A moment in Amsterdam in April 2025; the 4th is a Friday."""
    return timezone.make_aware(dt.datetime.combine(dt.date(2025, 4, day), dt.time(hour)))


def mails() -> list[OutgoingMail]:
    return [one.mail for one in MondayNotice.objects.order_by("recipient", "monday")]


@pytest.fixture
def late(cast: Cast) -> None:
    """One set of Defensie and one of Buitenlandse Zaken that are late on Monday 7 April."""
    a_set("2025Z00001", owner=cast.drafter)
    a_set("2025Z00002", office="minister van Buitenlandse Zaken")


@pytest.mark.usefixtures("late")
def test_on_friday_morning_the_coordinator_hears_of_the_own_ministry(cast: Cast) -> None:
    tick(at(4))
    (notice,) = MondayNotice.objects.filter(recipient=cast.coordinator)
    assert notice.monday == MONDAY
    assert notice.mail.state == OutgoingMail.State.SENT
    assert "2025Z00001" in notice.mail.text
    assert "2025Z00002" not in notice.mail.text
    assert "Verzend het antwoord vóór maandag 7 april 2025." in notice.mail.text
    assert "/maandaglijst/" in notice.mail.html
    assert "7 april" in notice.mail.subject


@pytest.mark.usefixtures("late")
def test_where_nobody_coordinates_the_manager_hears_it(cast: Cast) -> None:
    tick(at(4))
    (notice,) = MondayNotice.objects.filter(recipient=cast.manager)
    assert "2025Z00002" in notice.mail.text
    assert "2025Z00001" not in notice.mail.text


@pytest.mark.usefixtures("late")
@pytest.mark.parametrize(
    ("moment", "told"),
    [
        (at(3, 23), False),
        (at(4, 6), False),
        (at(4, 8), True),
        (at(4, 23), True),
        (at(5, 9), True),
        (at(6, 23), True),
        (at(7, 8), True),
        (at(8, 1), False),
    ],
)
def test_it_is_told_from_friday_morning_until_the_end_of_monday(
    moment: dt.datetime, told: bool
) -> None:
    announce(now=moment)
    assert MondayNotice.objects.filter(monday=MONDAY).exists() is told


@pytest.mark.usefixtures("late")
@pytest.mark.parametrize(
    ("wishes", "moment", "told"),
    [
        ({"quiet": True, "morning": 8}, at(4, 7), False),
        ({"quiet": True, "morning": 10}, at(4, 9), False),
        ({"quiet": True, "morning": 10}, at(4, 10), True),
        ({"quiet": True}, at(5, 3), False),
        ({"quiet": True}, at(7, 1), False),
        ({"quiet": False}, at(4, 7), True),
        ({"quiet": False}, at(5, 3), True),
        ({"digest": True, "quiet": False, "morning": 9}, at(4, 8), False),
        ({"digest": True, "quiet": False, "morning": 9}, at(4, 9), True),
        ({"digest": True, "quiet": False, "morning": 9}, at(4, 11), True),
    ],
)
def test_it_comes_when_it_suits_who_gets_it(
    cast: Cast, wishes: dict[str, Any], moment: dt.datetime, told: bool
) -> None:
    NotificationPreference.objects.create(user=cast.coordinator, **wishes)
    announce(now=moment)
    assert MondayNotice.objects.filter(recipient=cast.coordinator).exists() is told


@pytest.mark.usefixtures("late")
def test_quiet_hours_never_let_the_friday_pass(cast: Cast) -> None:
    NotificationPreference.objects.create(user=cast.coordinator, quiet=True, evening=15)
    announce(now=at(4, 16))
    assert MondayNotice.objects.filter(recipient=cast.coordinator).exists()


def test_on_a_holiday_too_it_comes_by_day_on_the_friday_itself(cast: Cast) -> None:
    a_set("2025Z00001", owner=cast.drafter)
    good_friday = [at(18, hour) for hour in (7, 8)]
    assert [announce(now=moment) for moment in good_friday] == [0, 1]


@pytest.mark.usefixtures("late")
def test_ten_ticks_tell_it_once_and_the_week_after_again(cast: Cast) -> None:
    for hour in range(7, 17):
        tick(at(4, hour))
    tick(at(5))
    tick(at(7))
    assert MondayNotice.objects.filter(recipient=cast.coordinator).count() == 1
    tick(at(11))
    mondays = MondayNotice.objects.filter(recipient=cast.coordinator).values_list(
        "monday", flat=True
    )
    assert set(mondays) == {MONDAY, dt.date(2025, 4, 14)}


@pytest.mark.usefixtures("late")
def test_who_becomes_coordinator_on_saturday_is_told_then(cast: Cast) -> None:
    announce(now=at(4))
    cast.neighbour.groups.set(cast.coordinator.groups.all())
    assert announce(now=at(5)) == 1
    assert MondayNotice.objects.filter(recipient=cast.neighbour).count() == 1


def test_a_director_hears_of_the_own_unit(cast: Cast) -> None:
    assert cast.drafter.ministry is not None
    unit = Unit.objects.create(
        name="Directie Voorbeeld", ministry=cast.drafter.ministry, director=cast.neighbour
    )
    cast.drafter.unit = unit
    cast.drafter.save()
    a_set("2025Z00001", owner=cast.drafter)
    announce(now=at(4))
    assert MondayNotice.objects.filter(recipient=cast.neighbour).exists()


def test_with_nothing_on_the_list_nobody_is_written_to(cast: Cast) -> None:
    a_set("2025Z00001", sent_on=dt.date(2025, 4, 3))
    answered = a_set("2025Z00002")
    cases.settle(case_id=answered.pk, on=dt.date(2025, 4, 1), outcome=Outcome.ANSWERED)
    assert announce(now=at(4)) == 0
    assert not MondayNotice.objects.exists()


def test_what_comes_a_week_later_is_told_too(cast: Cast) -> None:
    a_set("2025Z00001", sent_on=dt.date(2025, 3, 18))
    announce(now=at(4))
    (mail,) = mails()
    assert "2025Z00001" in mail.text
    assert "vóór maandag 14 april 2025" in mail.text


@pytest.mark.usefixtures("late")
def test_a_mail_that_could_not_leave_before_its_monday_never_leaves(cast: Cast) -> None:
    announce(now=at(4))
    tick(at(8))
    states = MondayNotice.objects.filter(monday=MONDAY).values_list("mail__state", flat=True)
    assert set(states) == {OutgoingMail.State.SUPERSEDED}


def test_sixty_sets_cost_as_many_queries_as_six(cast: Cast) -> None:
    def queries(places: range, day: int) -> int:
        for place in places:
            a_set(f"2025Z{place:05}", owner=cast.drafter)
        with CaptureQueriesContext(connection) as captured:
            assert announce(now=at(day)) == 1
        return len(captured)

    few = queries(range(1, 7), 4)
    assert queries(range(7, 61), 11) == few
    assert few <= 12
