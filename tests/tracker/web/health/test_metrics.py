"""Figures for a monitoring system: who may read them, what they say, what they cost."""

from __future__ import annotations

import datetime as dt

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from prometheus_client.parser import text_string_to_metric_families
from pytest_django import Settings

from tests.cast import Cast
from tests.desk import a_set
from tracker.mail import outbox
from tracker.mail.compose import Draft
from tracker.models import Heartbeat, OutgoingMail, Reminder
from tracker.reminders.plan import plan

pytestmark = [pytest.mark.urls("tracker.web.health.urls"), pytest.mark.django_db]

TOKEN = "een geheim van genoeg tekens"
MINUTES = dt.timedelta(minutes=1)


@pytest.fixture
def token(settings: Settings) -> None:
    settings.METRICS_TOKEN = TOKEN


def figures(client: Client) -> dict[str, float]:
    """Each figure by its name, with the value of its label if it has one."""
    response = client.get("/metrics", headers={"authorization": f"Bearer {TOKEN}"})
    assert response.status_code == 200
    assert response["Content-Type"].startswith("text/plain; version=0.0.4")
    return {
        " ".join([sample.name, *sample.labels.values()]): sample.value
        for family in text_string_to_metric_families(response.content.decode())
        for sample in family.samples
    }


def mail_waiting(ago: dt.timedelta) -> OutgoingMail:
    draft = Draft("een@rappel.example", "onderwerp", "tekst", "")
    return outbox.enqueue([draft], now=timezone.now() - ago)[0]


def test_without_a_token_in_the_settings_there_is_no_such_page(client: Client) -> None:
    for headers in ({}, {"authorization": "Bearer "}, {"authorization": f"Bearer {TOKEN}"}):
        assert client.get("/metrics", headers=headers).status_code == 404


@pytest.mark.usefixtures("token")
@pytest.mark.parametrize("shown", ["", "Bearer", "Bearer fout", TOKEN, f"Bearer {TOKEN}ë"])
def test_who_does_not_show_the_token_is_asked_for_it(client: Client, shown: str) -> None:
    response = client.get("/metrics", headers={"authorization": shown})
    assert (response.status_code, response["WWW-Authenticate"]) == (401, "Bearer")
    assert b"rappel_" not in response.content


@pytest.mark.usefixtures("token")
def test_an_empty_desk_has_all_figures_at_nought_and_no_tick(client: Client) -> None:
    found = figures(client)
    assert set(found.values()) == {0}
    assert "rappel_cases te_laat_zonder_uitstel" in found
    assert "rappel_tick_age_seconds" not in found


@pytest.mark.usefixtures("token")
def test_what_is_owed_late_planned_and_waiting_is_counted(client: Client, cast: Cast) -> None:
    today, now = timezone.localdate(), timezone.now()
    a_set("2025Z90001", sent_on=today - dt.timedelta(days=30), owner=cast.drafter)
    a_set("2025Z90002", sent_on=today - dt.timedelta(days=2), owner=cast.drafter)
    plan(today=today, now=now)
    Reminder.objects.update(not_before=now + 60 * MINUTES)
    Reminder.objects.filter(pk=Reminder.objects.order_by("pk")[0].pk).update(not_before=now)
    mail_waiting(20 * MINUTES)
    mail_waiting(5 * MINUTES)
    Heartbeat.objects.create(name=Heartbeat.TICK, at=now - 3 * MINUTES)

    found = figures(client)
    assert found["rappel_cases te_laat_zonder_uitstel"] == found["rappel_cases_overdue"] == 1
    assert found["rappel_cases open"] == 1
    assert found["rappel_reminders_planned"] == Reminder.objects.count() > 1
    assert found["rappel_reminders_owed"] == 1
    assert found["rappel_outbox_mails"] == 2
    assert found["rappel_outbox_oldest_seconds"] == pytest.approx(1200, abs=60)
    assert found["rappel_tick_age_seconds"] == pytest.approx(180, abs=60)


@pytest.mark.usefixtures("token")
def test_mail_that_a_person_gave_back_waits_from_then(client: Client) -> None:
    mail = mail_waiting(600 * MINUTES)
    OutgoingMail.objects.update(state="failed")
    assert figures(client)["rappel_outbox_mails"] == 0
    assert outbox.send_again(mail)
    assert figures(client)["rappel_outbox_oldest_seconds"] < 60


@pytest.mark.usefixtures("token")
def test_the_figures_cost_four_queries_however_much_there_is(client: Client, cast: Cast) -> None:
    for number in range(3):
        a_set(f"2025Z9000{number}", owner=cast.drafter)
        mail_waiting(MINUTES)
    with CaptureQueriesContext(connection) as captured:
        figures(client)
    assert len(captured) == 4
