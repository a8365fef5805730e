"""Choosing how to be reminded, and reminding a colleague, in a real Chromium; the mail is read."""

from __future__ import annotations

import datetime as dt
import email
import email.policy
from pathlib import Path

import pytest
from django.core.management import call_command
from django.utils import timezone
from playwright.sync_api import Page, expect
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from questions.models import QuestionSet
from tests.cast import Cast
from tests.desk import a_set
from tests.e2e.test_the_main_job import log_out
from tests.e2e.visitor import sign_in
from tracker.models import NotificationPreference, OutgoingMail, Reminder

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("media"),
    pytest.mark.xdist_group("browser"),
]


@pytest.fixture
def open_set(cast: Cast) -> QuestionSet:
    """Questions of a few days ago, with the drafter."""
    return a_set(
        "2025Z90001", sent_on=timezone.localdate() - dt.timedelta(days=3), owner=cast.drafter
    )


@pytest.fixture
def mail_folder(settings: Settings, tmp_path: Path) -> Path:
    """Where mail is written."""
    settings.EMAIL_BACKEND = "tracker.mail.backends.ReadableFileBackend"
    settings.EMAIL_FILE_PATH = tmp_path
    return tmp_path


def test_a_coordinator_reminds_and_the_drafter_reads_the_note_once(
    page: Page,
    live_server: LiveServer,
    open_set: QuestionSet,
    console: list[str],
    mail_folder: Path,
) -> None:
    sign_in(page, live_server, "coordinator")
    page.goto(f"{live_server.url}{open_set.get_absolute_url()}")
    page.locator("details", has=page.locator("textarea[name=note]")).locator("summary").click()
    page.locator("textarea[name=note]").fill("Lukt het deze week?")
    page.locator("form[action$='/herinneren/'] button[type=submit]").dblclick()
    expect(page.locator(".rappel-log")).to_contain_text("Lukt het deze week?")
    assert Reminder.objects.filter(rung__startswith="manual-").count() == 1

    call_command("tick", "--json")
    mail = OutgoingMail.objects.get()
    (written,) = mail_folder.glob("*.eml")
    arrived = email.message_from_bytes(written.read_bytes(), policy=email.policy.default)
    assert arrived["To"] == "behandelaar@rappel.example"
    assert arrived["Message-ID"] == mail.message_id
    body = arrived.get_body(["plain"])
    assert body is not None
    assert "Lukt het deze week?" in body.get_content()
    assert open_set.get_absolute_url() in body.get_content()
    assert console == []


def test_a_drafter_chooses_one_digest_a_morning_and_finds_it_back(
    page: Page, live_server: LiveServer, cast: Cast, console: list[str]
) -> None:
    sign_in(page, live_server, "behandelaar")
    page.goto(f"{live_server.url}/")
    page.locator(".rappel-menu summary").first.click()
    page.locator("a[href='/mijn/meldingen/']").click()
    page.locator("input[name=digest][value='1']").check()
    page.locator("select[name=morning]").select_option("7")
    page.locator("input[name=wanted][value=draft]").uncheck()
    page.locator(".rappel-form button[type=submit]").click()
    expect(page.locator("input[name=digest][value='1']")).to_be_checked()
    expect(page.locator("input[name=wanted][value=draft]")).not_to_be_checked()
    mine = NotificationPreference.objects.get(user=cast.drafter)
    assert (mine.digest, mine.morning, mine.muted) == (True, 7, ["draft"])
    log_out(page)
    assert console == []
