from __future__ import annotations

import datetime as dt

import pytest
from django.utils.timezone import make_aware
from pytest_django import Settings

from tests.smtp import Sink, free_port
from tracker.mail import outbox
from tracker.mail.compose import Draft
from tracker.mail.sending import Round, send_waiting
from tracker.models import OutgoingMail

NOW = make_aware(dt.datetime(2025, 3, 29, 9, 0))  # noqa: DTZ001 - made aware at once
pytestmark = pytest.mark.django_db


def enqueue(*names: str, subject: str = "Herinnering") -> None:
    outbox.enqueue(
        (Draft(f"{name}@rappel.example", subject, "vóór", "<p>vóór</p>") for name in names), now=NOW
    )


def send(now: dt.datetime = NOW) -> Round:
    return send_waiting(now=now, wanted=lambda _mail: True)


def states() -> dict[str, str]:
    return {
        mail.recipient.partition("@")[0]: mail.state for mail in OutgoingMail.objects.order_by("pk")
    }


def test_a_mail_arrives_with_the_headers_of_an_automatic_mail(sink: Sink) -> None:
    enqueue("een")
    assert send() == Round(sent=1)
    (mail,) = sink.received
    row = OutgoingMail.objects.get()
    assert mail["Message-ID"] == row.message_id
    assert mail["Auto-Submitted"] == "auto-generated"
    assert mail["List-Id"] == "Rappel <rappel.localhost>"
    body, html = mail.get_body(["plain"]), mail.get_body(["html"])
    assert body is not None
    assert html is not None
    assert (body.get_content().strip(), html.get_content().strip()) == ("vóór", "<p>vóór</p>")
    assert row.sent_at is not None


def test_nothing_is_sent_twice(sink: Sink) -> None:
    enqueue("een")
    send()
    assert send(NOW + dt.timedelta(days=1)) == Round()
    assert len(sink.received) == 1


def test_one_address_that_does_not_exist_stops_nobody_elses_mail(sink: Sink) -> None:
    sink.refusals["weg@rappel.example"] = "550 5.1.1 user unknown"
    enqueue("een", "weg", "twee")
    assert send() == Round(sent=2, failed=1)
    assert states() == {"een": "sent", "weg": "failed", "twee": "sent"}
    assert "550 5.1.1 user unknown" in OutgoingMail.objects.get(state="failed").last_error


def test_a_mailbox_that_is_full_gets_another_chance_later(sink: Sink) -> None:
    sink.refusals["vol@rappel.example"] = "452 4.2.2 mailbox full"
    enqueue("vol", "een")
    assert send() == Round(sent=1)
    assert states() == {"vol": "waiting", "een": "sent"}
    assert send(NOW + dt.timedelta(minutes=4)) == Round()
    sink.refusals.clear()
    assert send(NOW + dt.timedelta(minutes=6)) == Round(sent=1)
    assert sink.attempts.count("vol@rappel.example") == 2


@pytest.mark.usefixtures("sink")
def test_a_mail_that_cannot_be_written_fails_alone() -> None:
    enqueue("een", subject="regel\r\nBcc: iedereen@rappel.example")
    enqueue("twee")
    assert send() == Round(sent=1, failed=1)
    assert states() == {"een": "failed", "twee": "sent"}


@pytest.mark.usefixtures("sink")
def test_a_check_that_breaks_puts_off_its_own_mail_only() -> None:
    def wanted(mail: OutgoingMail) -> bool:
        if mail.recipient.startswith("een"):
            raise RuntimeError("kapot")
        return True

    enqueue("een", "twee")
    assert send_waiting(now=NOW, wanted=wanted) == Round(sent=1)
    assert states() == {"een": "waiting", "twee": "sent"}


def test_a_server_that_is_away_costs_no_mail_an_attempt(settings: Settings) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", free_port()
    enqueue("een", "twee")
    for day in range(30):
        assert send(NOW + dt.timedelta(days=day)) == Round()
    assert set(OutgoingMail.objects.values_list("state", "attempts")) == {("waiting", 0)}


def test_a_mail_that_kills_its_sender_every_time_is_given_up(sink: Sink) -> None:
    enqueue("een")
    now = NOW
    for _attempt in range(8):
        assert outbox.claim(now) is not None  # and the process dies here
        now += outbox.lease()
    assert send(now) == Round(failed=1)
    assert sink.received == []


def test_what_is_no_longer_wanted_is_not_sent(sink: Sink) -> None:
    enqueue("een")
    assert send_waiting(now=NOW, wanted=lambda _mail: False) == Round()
    assert states() == {"een": "superseded"}
    assert sink.attempts == []
