"""Addresses that a server refuses for good are remembered, shown, and struck off again."""

from __future__ import annotations

import datetime as dt

import pytest
from django.utils.timezone import make_aware

from tests.smtp import Sink
from tracker.mail import outbox
from tracker.mail.compose import Draft
from tracker.mail.sending import send_waiting
from tracker.models import BouncingAddress

NOW = make_aware(dt.datetime(2025, 3, 31, 9, 0))  # noqa: DTZ001 - made aware at once
pytestmark = pytest.mark.django_db


def mail_to(address: str, now: dt.datetime = NOW) -> None:
    outbox.enqueue([Draft(address, "Herinnering", "tekst", "<p>tekst</p>")], now=now)
    send_waiting(now=now, wanted=lambda _mail: True)


def test_a_permanent_refusal_marks_the_address_with_what_the_server_said(sink: Sink) -> None:
    sink.refusals["Weg@rappel.example"] = "550 5.1.1 user unknown"
    mail_to("Weg@rappel.example")
    bounce = BouncingAddress.objects.get()
    assert (bounce.address, bounce.said) == ("weg@rappel.example", "550 5.1.1 user unknown")
    assert bounce.since >= NOW


def test_a_second_refusal_keeps_since_when_and_tells_what_was_said_last(sink: Sink) -> None:
    sink.refusals["weg@rappel.example"] = "550 5.1.1 user unknown"
    mail_to("weg@rappel.example")
    since = BouncingAddress.objects.get().since
    sink.refusals["weg@rappel.example"] = "552 mailbox gone"
    mail_to("weg@rappel.example", NOW + dt.timedelta(days=1))
    bounce = BouncingAddress.objects.get()
    assert (bounce.since, bounce.said) == (since, "552 mailbox gone")


def test_a_full_mailbox_is_no_bounce(sink: Sink) -> None:
    sink.refusals["vol@rappel.example"] = "452 4.2.2 mailbox full"
    mail_to("vol@rappel.example")
    assert not BouncingAddress.objects.exists()


def test_a_mail_that_arrives_strikes_the_address_off(sink: Sink) -> None:
    sink.refusals["weg@rappel.example"] = "550 5.1.1 user unknown"
    mail_to("weg@rappel.example")
    sink.refusals.clear()
    mail_to("Weg@rappel.example", NOW + dt.timedelta(days=1))
    assert not BouncingAddress.objects.exists()
