"""Digests, quiet hours and recess, on a real SMTP server and a moving clock."""

from __future__ import annotations

import datetime as dt

import pytest
from django.utils.timezone import localdate, make_aware

from questions.models import QuestionSet
from tests.cast import Cast
from tests.smtp import Sink
from tests.tracker.mail.conftest import sink
from tests.tracker.reminders.conftest import Ask
from tests.tracker.reminders.ledger import at, day, rappels
from tracker.models import Case, NotificationPreference, RecessPeriod, Reminder, User
from tracker.reminders.preferences import save
from tracker.reminders.preview import preview
from tracker.reminders.recipients import Desk
from tracker.reminders.rules import Rules
from tracker.reminders.tick import tick

__all__ = ["sink"]
pytestmark = pytest.mark.django_db


def prefer(user: User, *, now: dt.datetime | None = None, **wishes: object) -> None:
    mine = NotificationPreference.objects.filter(user=user).first()
    preference = mine or NotificationPreference(user=user)
    for name, value in wishes.items():
        setattr(preference, name, value)
    save(preference, now=now or at(0))


def arrived(sink: Sink, who: str) -> list[str]:
    return [str(mail["Subject"]) for mail in rappels(sink, who)]


def moment(on: dt.date, hour: int, minute: int = 0) -> dt.datetime:
    return make_aware(dt.datetime.combine(on, dt.time(hour, minute)))


@pytest.mark.usefixtures("nordkamp")
def test_what_is_owed_at_midnight_arrives_when_the_morning_begins(sink: Sink) -> None:
    for hour in range(8):
        assert tick(at(14, hour)).sent == 0
    assert tick(at(14, 8)).sent == 2


def test_a_digest_is_one_mail_with_all_of_the_morning(sink: Sink, cast: Cast, ask: Ask) -> None:
    prefer(cast.drafter, digest=True, morning=10)
    numbers = [ask(count).number for count in range(1, 4)]
    tick(at(14, 9))
    assert arrived(sink, "behandelaar") == []
    tick(at(14, 10))
    late = ask(4, sent_on=day(-5))
    assert len(arrived(sink, "behandelaar")) == 1
    digest = next(mail for mail in sink.received if "behandelaar" in str(mail["To"]))
    body = digest.get_body(["plain"])
    assert body is not None
    assert all(number in body.get_content() for number in numbers)
    assert late.number not in body.get_content()
    for hour in range(11, 19):
        tick(at(14, hour))
    assert len(arrived(sink, "behandelaar")) == 1
    tick(at(15, 10))
    assert len(arrived(sink, "behandelaar")) == 2


def test_who_wants_a_digest_hears_at_once_of_what_ends_today(
    sink: Sink, cast: Cast, ask: Ask
) -> None:
    prefer(cast.drafter, digest=True, morning=8)
    tick(at(21, 9))
    ask()
    tick(at(21, 9))
    assert len(arrived(sink, "behandelaar")) == 1


def test_after_ten_days_without_a_tick_a_digest_is_still_one(
    sink: Sink, cast: Cast, ask: Ask
) -> None:
    prefer(cast.drafter, digest=True)
    for count in range(1, 6):
        ask(count, sent_on=day(-count))
    tick(at(8))
    sink.received.clear()
    for hour in range(24):
        tick(at(20, hour))
    for hour in range(24):
        tick(at(21, hour))
    assert len(arrived(sink, "behandelaar")) <= 2
    assert not Reminder.objects.filter(state="planned").exists()


def test_another_wish_moves_what_waits_already(sink: Sink, cast: Cast, ask: Ask) -> None:
    prefer(cast.drafter, digest=True, morning=11)
    ask()
    tick(at(14, 0))
    prefer(cast.drafter, digest=True, morning=9, now=at(14, 1))
    assert arrived(sink, "behandelaar") == []
    tick(at(14, 9))
    assert len(arrived(sink, "behandelaar")) == 1


THURSDAY = dt.date(2025, 4, 17)
FRIDAY = dt.date(2025, 4, 18)


@pytest.fixture
def recess(reference: None) -> None:
    """A recess that begins on Good Friday."""
    RecessPeriod.objects.create(
        chamber="TK", name="(voorbeeld)", first_day=FRIDAY, last_day=dt.date(2025, 5, 5)
    )


@pytest.mark.usefixtures("recess")
def test_lines_in_a_recess_are_announced_once_in_one_mail_before_it(
    sink: Sink, cast: Cast, ask: Ask
) -> None:
    inside = [ask(count, sent_on=dt.date(2025, 4, 1 + count)) for count in range(1, 4)]
    outside = ask(9, sent_on=dt.date(2025, 4, 16))
    for hour in (0, 8, 9, 12):
        tick(moment(THURSDAY, hour))
        tick(moment(THURSDAY, hour))
    announcements = [
        mail
        for mail in sink.received
        if "reces" in str(mail["Subject"]) and "behandelaar" in str(mail["To"])
    ]
    assert len(announcements) == 1
    body = announcements[0].get_body(["plain"])
    assert body is not None
    assert all(case.number in body.get_content() for case in inside)
    assert outside.number not in body.get_content()
    assert Reminder.objects.filter(rung="recess", recipient=cast.drafter).count() == 3


@pytest.mark.usefixtures("recess")
def test_a_digest_pauses_in_recess_until_the_first_working_morning_after_it(
    sink: Sink, cast: Cast, ask: Ask
) -> None:
    prefer(cast.drafter, digest=True)
    late = ask(1, sent_on=dt.date(2025, 3, 11))
    tick(moment(THURSDAY, 8))
    sink.received.clear()
    for count in range(18):
        tick(moment(FRIDAY + dt.timedelta(days=count), 8))
    assert arrived(sink, "behandelaar") == []
    assert len(arrived(sink, "coordinator")) == 2  # who wants loose mail gets it every week
    tick(moment(dt.date(2025, 5, 6), 8))
    (subject,) = arrived(sink, "behandelaar")
    assert late.number in subject


@pytest.mark.usefixtures("recess")
def test_what_cannot_wait_comes_in_recess_too(sink: Sink, cast: Cast, ask: Ask) -> None:
    prefer(cast.drafter, digest=True)
    ask(2, sent_on=dt.date(2025, 4, 8))
    tick(moment(THURSDAY, 8))
    sink.received.clear()
    for count in range(12):
        tick(moment(FRIDAY + dt.timedelta(days=count), 8))
    assert len(arrived(sink, "behandelaar")) == 3  # a week before, three days before, the day


def test_the_chosen_moment_stands_in_the_ledger(cast: Cast, nordkamp: QuestionSet) -> None:
    prefer(cast.drafter, digest=True, morning=7)
    tick(at(14, 0))
    mine = Reminder.objects.get(recipient=cast.drafter)
    assert (mine.state, mine.not_before) == ("planned", at(14, 7))


@pytest.mark.parametrize("digest", [False, True])
def test_what_the_preview_foretells_is_what_happens(
    sink: Sink, cast: Cast, nordkamp: QuestionSet, digest: bool
) -> None:
    prefer(cast.drafter, digest=digest)
    case = Case.objects.select_related("owner", "office").get(pk=nordkamp.pk)
    foretold = preview(case, Desk.load(day(1)), Rules.load(), today=day(1)).now
    for count in range(1, 43):
        tick(at(count, 8))
    handed_over = Reminder.objects.filter(mail__sent_at__isnull=False)
    happened = {
        (reminder.rung, reminder.recipient, localdate(reminder.mail.sent_at))
        for reminder in handed_over.select_related("mail", "recipient")
        if reminder.mail
    }
    assert happened == {
        (coming.owed.code, arrival.who, localdate(arrival.at))
        for coming in foretold
        for arrival in coming.arrivals
    }
    assert len(happened) == 2 * 6
