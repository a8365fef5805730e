"""The whole story, as a behandelaar and a coordinator live it, in a real Chromium."""

from __future__ import annotations

import datetime as dt

import pytest
from django.core.management import call_command
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.cast import Cast
from tests.machine import ROOT
from tracker.models import OutgoingMail

NORDKAMP = ROOT / "samples" / "004_165e0fd6a2be6526.txt"
WHILE_IT_WAS_OPEN = dt.date(2025, 4, 10)
PASSWORD = "een lang wachtwoord"

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("media"),
    pytest.mark.xdist_group("browser"),
]


def log_in(page: Page, server: LiveServer, username: str) -> None:
    page.goto(f"{server.url}/")
    page.locator("input[name=username]").fill(username)
    page.locator("input[name=password]").fill(PASSWORD)
    page.locator("input[name=password]").press("Enter")
    expect(page.locator("input[name=password]")).to_have_count(0)


def log_out(page: Page) -> None:
    page.context.clear_cookies()


def test_a_letter_comes_in_is_confirmed_found_and_the_reminder_goes_out_before_the_date(
    page: Page, live_server: LiveServer, cast: Cast, console: list[str]
) -> None:
    log_in(page, live_server, "behandelaar")

    page.goto(f"{live_server.url}/brieven/nieuw/")
    page.locator("input[type=file]").set_input_files(NORDKAMP)
    page.locator(".rappel-form button[type=submit]").click()
    expect(page.locator("mark#read-case_number-1")).to_contain_text("2025Z04340")
    expect(page.locator("[name=sent_on]")).to_have_value("2025-03-11")
    expect(page.locator("[name=answers-5-text]")).to_have_value("Ja.")
    page.locator("button[name=confirm]").click()

    expect(page).to_have_url(f"{live_server.url}/vragen/2025Z04340/")
    expect(page.locator("main")).to_contain_text("drs. R.P. Brekelmans")
    expect(page.locator("main")).to_contain_text("1 april 2025")

    page.locator("header input[name=q]").fill("2025z04340")
    page.keyboard.press("Enter")
    expect(page.locator("main a[href*='2025Z04340']").first).to_be_visible()

    log_out(page)
    log_in(page, live_server, "coordinator")
    page.goto(f"{live_server.url}/vragen/te-laat/?op={WHILE_IT_WAS_OPEN}")
    row = page.locator("tr", has_text="2025Z04340")
    expect(row).to_contain_text("9")
    expect(row.locator(".rappel-state")).to_have_class(
        "rappel-state rappel-state--te_laat_zonder_uitstel"
    )

    call_command("tick", "--now", "2025-03-29T09:00:00+01:00", "--json")
    to_the_coordinator = OutgoingMail.objects.filter(recipient=cast.coordinator.email)
    mail = to_the_coordinator.get(subject__contains="2025Z04340")
    assert mail.state == OutgoingMail.State.SENT
    assert "1 april 2025" in mail.text
    page.goto(f"{live_server.url}/admin/tracker/outgoingmail/")
    expect(page.locator("#result_list")).to_contain_text("2025Z04340")
    assert console == []
