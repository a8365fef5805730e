"""The whole road: beat rings, a Celery worker plans and sends, a mail server gets the mail."""

from __future__ import annotations

import datetime as dt
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.utils import timezone

from config.embedded import valkey
from config.embedded.sockets import socket_path
from questions.services import Asked, register
from tests.cast import Cast
from tests.crash.machine import eventually
from tests.machine import ROOT
from tests.smtp import Sink
from tests.tracker.reminders.ledger import rappels
from tracker.models import Heartbeat, NotificationPreference, OutgoingMail, Reminder

pytestmark = [pytest.mark.crash, pytest.mark.django_db(transaction=True)]

STARTED, RUNG = 90, 20
"""Seconds, and no measurement: each wait ends as soon as what it waits for is there. A machine with
other work may take a minute to start Celery twice; then beat rings every second."""
EVERYBODY = ["behandelaar@rappel.example", "coordinator@rappel.example"]


@pytest.fixture
def broker(tmp_path: Path) -> Iterator[str]:
    """A real Valkey; its address."""
    server = valkey.start(tmp_path)
    yield f"redis+socket://{socket_path(tmp_path)}"
    server.stop()


@pytest.fixture
def celery(env: dict[str, str], broker: str, tmp_path: Path) -> Iterator[None]:
    """A worker and a beat that rings every second."""
    env = {**env, "REDIS_URL": broker, "TICK_SECONDS": "1"}
    worker = ["worker", "--concurrency", "1", "--without-gossip", "--without-mingle"]
    beat = ["beat", "--max-interval", "1", "--schedule", str(tmp_path / "beat")]
    with (tmp_path / "celery.log").open("w") as log:
        running = [
            subprocess.Popen(
                [sys.executable, "-m", "celery", "-A", "config", *role],
                cwd=ROOT,
                env=env,
                stdout=log,
                stderr=log,
            )
            for role in (worker, beat)
        ]
        yield
        for process in running:
            process.send_signal(signal.SIGTERM)
        for process in running:
            process.wait(timeout=15)


@pytest.fixture
def due_today(cast: Cast) -> str:
    """Questions whose last day is today, really."""
    for user in (cast.drafter, cast.coordinator):  # the test runs at any hour of any day
        NotificationPreference.objects.create(user=user, quiet=False)
    sent_on = timezone.localdate() - dt.timedelta(days=21)
    question_set = register(
        number="2025Z90001",
        subject="een voorbeeld",
        sent_on=sent_on,
        asked=[Asked("1", "Wat is een voorbeeld?")],
        members=[],
        addressees=["minister van Defensie"],
        owner=cast.drafter,
        is_example=True,
    )
    return question_set.number


@pytest.mark.usefixtures("celery")
def test_a_real_worker_and_a_real_beat_send_a_real_mail_once(
    due_today: str, sink: Sink, tmp_path: Path
) -> None:
    arrived = eventually(lambda: len(rappels(sink)) >= 2, seconds=STARTED)
    assert arrived, (tmp_path / "celery.log").read_text()
    # Two heartbeats more: the tick that sent has ended, and a whole one has come after it.
    beats = Heartbeat.objects.filter(name=Heartbeat.TICK)
    assert eventually(beats.exists, seconds=RUNG)
    first = beats.get().at
    assert eventually(lambda: beats.all().get().at > first, seconds=RUNG)

    reminders = rappels(sink)  # at the end of a week the Monday list comes beside them
    assert sorted(str(mail["To"]) for mail in reminders) == EVERYBODY
    assert all(due_today in str(mail["Subject"]) for mail in reminders)
    assert set(OutgoingMail.objects.values_list("state", flat=True)) == {"sent"}
    assert not Reminder.objects.filter(state="planned").exists()
