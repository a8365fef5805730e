"""The tick, on a real SMTP server: never a flood, never silence, nothing for what is answered."""

from __future__ import annotations

import pytest
from pytest_django import Settings

from questions.models import QuestionSet
from questions.services import record_extension
from tests.smtp import Sink
from tests.tracker.mail.conftest import sink
from tests.tracker.reminders.conftest import Ask
from tests.tracker.reminders.ledger import at, day, ledger, mails, rappels
from tracker.deadlines import Outcome
from tracker.mail import outbox
from tracker.models import Heartbeat, OutgoingMail, Reminder
from tracker.reminders.tick import Tick, tick
from tracker.services import cases

__all__ = ["sink"]
pytestmark = pytest.mark.django_db
NOTHING = Tick(planned=0, sent=0, superseded=0, failed=0)


@pytest.mark.usefixtures("nordkamp")
def test_a_tick_plans_sends_and_says_so(sink: Sink) -> None:
    assert tick(at(14)) == Tick(planned=2, sent=2, superseded=0, failed=0)
    assert sink.recipients == ["behandelaar@rappel.example", "coordinator@rappel.example"]
    assert Heartbeat.objects.get(name=Heartbeat.TICK).at == at(14)


@pytest.mark.usefixtures("nordkamp")
def test_a_second_tick_has_nothing_to_do(sink: Sink) -> None:
    tick(at(14))
    assert tick(at(14, hour=10)) == NOTHING
    assert len(sink.received) == 2


@pytest.mark.usefixtures("nordkamp")
def test_every_rung_is_one_mail_for_each(sink: Sink) -> None:
    for count in range(30):
        tick(at(count))
    assert len(rappels(sink)) == 2 * 4  # day 14, 18, 21 and 28


def test_after_ten_days_without_a_tick_everybody_gets_one_digest(sink: Sink, ask: Ask) -> None:
    numbers = [ask(count, sent_on=day(-count)).number for count in range(1, 21)]
    tick(at(6))
    sink.received.clear()
    done = tick(at(16))
    assert done.sent == 2
    assert sink.recipients == ["behandelaar@rappel.example", "coordinator@rappel.example"]
    for mail in sink.received:
        text = mail.get_body(["plain"])
        assert text is not None
        assert all(number in text.get_content() for number in numbers)
    assert not Reminder.objects.filter(state="planned").exists()


def test_after_ten_days_without_a_mail_server_everybody_gets_one_digest(
    sink: Sink, ask: Ask, settings: Settings
) -> None:
    for count in range(1, 21):
        ask(count, sent_on=day(-count))
    port, settings.EMAIL_PORT = settings.EMAIL_PORT, 1
    for count in range(6, 16):
        assert tick(at(count)).sent == 0
    settings.EMAIL_PORT = port
    tick(at(16))
    assert sorted(str(mail["To"]) for mail in rappels(sink)) == [
        "behandelaar@rappel.example",
        "coordinator@rappel.example",
    ]


def test_an_answer_between_handing_over_and_sending_stops_the_mail(
    sink: Sink, nordkamp: QuestionSet
) -> None:
    sink.refusals = {f"{who}@rappel.example": "451 later" for who in ("behandelaar", "coordinator")}
    tick(at(14))
    cases.settle(case_id=nordkamp.pk, on=day(14), outcome=Outcome.ANSWERED)
    sink.refusals.clear()
    assert tick(at(14, hour=10)) == Tick(planned=0, sent=0, superseded=2, failed=0)
    assert sink.received == []
    assert mails("superseded") == ["behandelaar", "coordinator"]
    assert set(Reminder.objects.values_list("reason", flat=True)) == {"beantwoord op 25 maart 2025"}


def test_what_was_answered_is_left_out_of_a_digest_that_still_waits(sink: Sink, ask: Ask) -> None:
    answered, still_open = ask(1), ask(2)
    sink.refusals = {"behandelaar@rappel.example": "451 later"}
    tick(at(14))
    mail = OutgoingMail.objects.get(state="waiting")
    cases.settle(case_id=answered.pk, on=day(14), outcome=Outcome.ANSWERED)
    sink.refusals.clear()
    assert tick(at(14, hour=10)) == Tick(planned=0, sent=1, superseded=1, failed=0)
    arrived = sink.received[-1]
    assert arrived["Message-ID"] == mail.message_id
    assert still_open.number in arrived.as_string()
    assert answered.number not in arrived.as_string()


def test_an_uitstelbericht_stops_the_first_stage_only(sink: Sink, nordkamp: QuestionSet) -> None:
    tick(at(18))
    record_extension(question_set=nordkamp, sent_on=day(19), reason="afstemming")
    for count in range(19, 43):
        tick(at(count))
    assert {row[0] for row in ledger() if row[2] == "handed_over"} == {
        "decide",
        "extended-draft",
        "extended-decide",
        "extended-due",
    }


def test_a_mail_that_was_sent_may_be_sent_again_even_after_the_answer(
    sink: Sink, nordkamp: QuestionSet
) -> None:
    tick(at(14))
    cases.settle(case_id=nordkamp.pk, on=day(14), outcome=Outcome.ANSWERED)
    mail = OutgoingMail.objects.order_by("pk")[0]
    assert outbox.send_again(mail)
    mail.refresh_from_db()
    before = ledger()
    assert tick(max(mail.not_before, at(14))).sent == 1
    assert sink.message_ids.count(mail.message_id) == 2
    assert ledger() == before


def test_both_days_on_which_the_clock_changes_have_one_reminder_each(sink: Sink, ask: Ask) -> None:
    spring, autumn = day(19), day(229)  # 30 March and 26 October 2025
    assert (spring.isoformat(), autumn.isoformat()) == ("2025-03-30", "2025-10-26")
    ask(1, sent_on=day(5))
    ask(2, sent_on=day(215))
    for count in (18, 19, 19, 20):
        for hour in (0, 1, 2, 3, 23):
            tick(at(count, hour))
    assert len(rappels(sink)) == 2
    cases.settle(case_id=ask(1).pk, on=day(20), outcome=Outcome.ANSWERED)
    for count in (228, 229, 229, 230):
        for hour in (0, 1, 2, 3, 23):
            tick(at(count, hour))
    assert len(rappels(sink)) == 4
    assert set(Reminder.objects.values_list("owed_on", flat=True)) == {spring, autumn}
