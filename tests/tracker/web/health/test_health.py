"""What a machine that watches us is told."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from celery import current_app
from django.db import connection
from django.test import Client
from django.utils import timezone

from config.embedded import valkey
from config.embedded.sockets import socket_path
from tracker.mail import outbox
from tracker.mail.compose import Draft
from tracker.models import Heartbeat, OutgoingMail, ReminderRule

URLS = pytest.mark.urls("tracker.web.health.urls")
pytestmark = URLS
MINUTES = dt.timedelta(minutes=1)


@pytest.fixture(scope="module")
def valkey_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A real broker."""
    data_dir: Path = tmp_path_factory.mktemp("broker")
    server = valkey.start(data_dir)
    yield f"redis+socket://{socket_path(data_dir)}"
    server.stop()


@pytest.fixture
def broker(valkey_address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Celery is told to use it."""
    monkeypatch.setattr(current_app.conf, "broker_url", valkey_address)
    monkeypatch.setattr(current_app.conf, "broker_write_url", valkey_address)


def ready(client: Client) -> tuple[int, dict[str, str]]:
    response = client.get("/healthz/ready")
    document = response.json()
    assert document["status"] == ("ok" if response.status_code == 200 else "red")
    return response.status_code, document["checks"]


def beat(ago: dt.timedelta = dt.timedelta()) -> None:
    Heartbeat.objects.create(name=Heartbeat.TICK, at=timezone.now() - ago)


def mail_waiting(ago: dt.timedelta) -> OutgoingMail:
    draft = Draft("een@rappel.example", "onderwerp", "tekst", "")
    return outbox.enqueue([draft], now=timezone.now() - ago)[0]


def test_alive_needs_neither_a_login_nor_the_database(client: Client) -> None:
    response = client.get("/healthz/live")
    assert (response.status_code, response.content) == (200, b"ok")


@pytest.mark.django_db
@pytest.mark.usefixtures("broker", "reference")
def test_ready_when_everything_works(client: Client) -> None:
    beat()
    mail_waiting(29 * MINUTES)
    assert ready(client) == (
        200,
        {
            "database": "ok",
            "migrations": "ok",
            "broker": "ok",
            "tick": "ok",
            "mail": "ok",
            "rules": "ok",
        },
    )


@pytest.mark.django_db
@pytest.mark.usefixtures("broker")
def test_a_silent_tick_is_red_after_fifteen_minutes(client: Client) -> None:
    assert ready(client)[1]["tick"] == "never"
    beat(16 * MINUTES)
    status, checks = ready(client)
    assert status == 503
    assert checks["tick"].startswith("last at")
    assert {name for name, found in checks.items() if found != "ok"} == {"tick"}


@pytest.mark.django_db
@pytest.mark.usefixtures("broker")
def test_a_tick_of_the_future_proves_nothing(client: Client) -> None:
    beat(-60 * MINUTES)
    assert ready(client)[0] == 503


@pytest.mark.django_db
@pytest.mark.usefixtures("broker")
def test_mail_that_waits_is_red_after_half_an_hour(client: Client) -> None:
    beat()
    mail_waiting(31 * MINUTES)
    status, checks = ready(client)
    assert (status, checks["mail"]) == (503, "1 waiting too long")


@pytest.mark.django_db
@pytest.mark.usefixtures("broker")
def test_mail_that_is_put_off_again_and_again_is_waiting_too(client: Client) -> None:
    beat()
    mail_waiting(31 * MINUTES)
    mail = outbox.claim(timezone.now() - 31 * MINUTES)
    assert mail is not None
    outbox.refuse(mail, TimeoutError(), now=timezone.now())
    assert ready(client)[0] == 503


@pytest.mark.django_db
@pytest.mark.usefixtures("broker")
def test_old_mail_that_a_person_sends_again_begins_to_wait_anew(client: Client) -> None:
    beat()
    mail = mail_waiting(600 * MINUTES)
    OutgoingMail.objects.update(state="failed")
    assert outbox.send_again(mail)
    assert ready(client)[0] == 200


@pytest.mark.django_db
def test_a_broker_that_is_away_is_red_and_nothing_breaks(
    client: Client, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    beat()
    nowhere = f"redis+socket://{tmp_path / 'nobody.sock'}"
    monkeypatch.setattr(current_app.conf, "broker_url", nowhere)
    monkeypatch.setattr(current_app.conf, "broker_write_url", nowhere)
    status, checks = ready(client)
    assert (status, checks["broker"], checks["database"]) == (503, "away", "ok")


@pytest.mark.django_db
@pytest.mark.usefixtures("broker")
def test_a_migration_that_was_not_applied_is_red(client: Client) -> None:
    beat()
    with connection.cursor() as cursor:
        cursor.execute(
            "DELETE FROM django_migrations WHERE id = (SELECT max(id) FROM django_migrations)"
        )
    assert ready(client)[1]["migrations"] == "1 to apply"


@pytest.mark.usefixtures("broker")
def test_a_database_that_is_away_is_red_and_says_nothing_secret(client: Client) -> None:
    status, checks = ready(client)  # without the marker, a test has no database
    assert status == 503
    assert checks["database"] == checks["tick"] == "away"


@pytest.mark.django_db
@pytest.mark.usefixtures("broker", "reference")
def test_red_without_an_active_reminder_rule(client: Client) -> None:
    beat()
    ReminderRule.objects.update(active=False)
    status, checks = ready(client)
    assert status == 503
    assert checks["rules"] != "ok"
