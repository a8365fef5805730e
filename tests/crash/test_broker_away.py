"""An hour without a broker: pages answer, doorbells are quietly lost, and one tick catches up."""

from __future__ import annotations

import datetime as dt
import time
from pathlib import Path

import pytest
from celery import current_app
from pytest_django import Settings

from answers.proposals import doorbell
from questions.models import QuestionSet
from tests.cast import Cast
from tests.crash.machine import environment, tick_killed_at
from tests.desk import signed_in
from tests.smtp import Sink
from tests.tracker.reminders.ledger import at, ledger, rappels
from tracker.reminders.tick import tick

pytestmark = [pytest.mark.crash, pytest.mark.django_db(transaction=True)]

EVERYBODY = ["behandelaar@rappel.example", "coordinator@rappel.example"]


@pytest.fixture
def nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The address of a broker that is not there."""
    address = f"redis+socket://{tmp_path / 'nobody.sock'}"
    monkeypatch.setattr(current_app.conf, "broker_url", address)
    monkeypatch.setattr(current_app.conf, "broker_write_url", address)
    return address


@pytest.mark.usefixtures("nobody")
def test_without_a_broker_pages_answer_and_ringing_neither_fails_nor_waits(
    cast: Cast, nordkamp: QuestionSet
) -> None:
    began = time.monotonic()
    doorbell.ring([1, 2, 3])
    assert time.monotonic() - began < 10
    assert signed_in(cast.coordinator).get(nordkamp.get_absolute_url()).status_code == 200


@pytest.mark.usefixtures("nordkamp")
def test_what_came_due_in_an_hour_without_a_broker_is_sent_by_the_first_tick_after_it(
    nobody: str, sink: Sink, tmp_path: Path, settings: Settings
) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", sink.port
    tick(at(13, hour=23))
    assert ledger() == []
    env = environment(tmp_path, sink.port, REDIS_URL=nobody)
    assert not tick_killed_at("nowhere", env, now=at(14) + dt.timedelta(hours=1))
    assert sorted(str(mail["To"]) for mail in rappels(sink)) == EVERYBODY
    assert not any(state == "planned" for _rung, _who, state in ledger())
