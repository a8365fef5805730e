"""Letters in a real Chromium: many at once, the screen with the letter beside it, and the undo."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from answers.proposals.decisions import propose
from answers.proposing import propose_waiting
from questions.models import QuestionSet
from tests.cast import Cast
from tests.e2e.test_the_main_job import NORDKAMP, log_in
from tests.e2e.visitor import sign_in
from tracker.ingest.receive import receive
from tracker.ingest.waiting import PATIENCE, read_waiting

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("media"),
    pytest.mark.xdist_group("browser"),
]


@pytest.fixture
def screen(cast: Cast, live_server: LiveServer) -> str:
    """The address of the real letter's confirm screen."""
    document = receive(name="brief.txt", data=NORDKAMP.read_bytes(), by=cast.drafter).document
    return f"{live_server.url}{propose(document=document).get_absolute_url()}"


def test_several_letters_wait_are_counted_as_they_are_read_and_the_bad_one_is_named(
    page: Page, live_server: LiveServer, cast: Cast, console: list[str], tmp_path: Path
) -> None:
    bad = tmp_path / "stuk.pdf"
    bad.write_bytes(b"%PDF-1.4 stuk")
    sign_in(page, live_server, "behandelaar")
    page.goto(f"{live_server.url}/brieven/nieuw/")
    page.locator("input[type=file]").set_input_files([NORDKAMP, bad])
    page.locator(".rappel-form button[type=submit]").click()
    expect(page.locator("#progress")).to_contain_text("0 van 2 gelezen")

    read_waiting(timezone.now() + PATIENCE)
    propose_waiting()
    expect(page.locator("#progress")).to_contain_text("2 van 2 gelezen", timeout=10_000)
    expect(page.locator("#list table")).to_contain_text("2025Z04340")
    expect(page.locator(".rappel-unread")).to_contain_text("stuk.pdf")

    page.locator("button[name=aside]").click()
    expect(page.locator(".rappel-unread")).to_have_count(0)
    assert console == []


def test_a_mark_shows_its_field_and_the_field_its_mark(
    page: Page, live_server: LiveServer, screen: str, console: list[str]
) -> None:
    sign_in(page, live_server, "behandelaar")
    page.goto(screen)
    page.locator("#read-sent_on-1 a").click()
    expect(page).to_have_url(f"{screen}#id_sent_on")
    expect(page.locator("#id_sent_on")).to_be_in_viewport()
    page.locator("a.rappel-where[href='#read-answers-6']").click()
    expect(page.locator("#read-answers-6")).to_be_in_viewport()
    assert console == []


def test_a_gap_is_said_a_row_is_added_it_is_confirmed_all_the_same_and_undone(
    page: Page, live_server: LiveServer, screen: str, console: list[str]
) -> None:
    sign_in(page, live_server, "behandelaar")
    page.goto(screen)
    rows = page.locator("fieldset", has=page.locator("[name^=answers-][name$=-covers]"))
    before = rows.count()
    page.locator("button[name=add][value=answers]").click()
    expect(rows).to_have_count(before + 1)

    page.locator("[name=answers-3-DELETE]").check()
    page.locator("[name=subject]").press("Control+End")
    page.locator("[name=case_number]").press("Enter")
    expect(page.locator("section[aria-labelledby=warnings]")).to_contain_text("4")
    assert not QuestionSet.objects.exists()
    page.locator("button[name=confirm]:visible").click()
    expect(page).to_have_url(f"{live_server.url}/vragen/2025Z04340/")

    page.goto(screen)
    page.locator("form[action$='/ongedaan/'] button").click()
    expect(page.locator("[name=case_number]")).to_have_value("2025Z04340")
    assert not QuestionSet.objects.exists()
    assert [line for line in console if "422" not in line] == []


def test_without_javascript_letters_are_dropped_followed_and_confirmed(
    browser: Browser, live_server: LiveServer, cast: Cast, tmp_path: Path
) -> None:
    second = tmp_path / "tweede.txt"
    second.write_bytes(NORDKAMP.read_bytes() + b"\nbijlage")
    page = browser.new_context(java_script_enabled=False, locale="nl-NL").new_page()
    log_in(page, live_server, "behandelaar")
    page.goto(f"{live_server.url}/brieven/nieuw/")
    page.locator("input[type=file]").set_input_files([NORDKAMP, second])
    page.locator(".rappel-form button[type=submit]").click()
    read_waiting(timezone.now() + PATIENCE)
    propose_waiting()
    page.locator("#progress a").click()
    expect(page.locator("#progress")).to_contain_text("2 van 2 gelezen")
    page.locator("#list tbody a").first.click()
    page.locator("button[name=confirm]:visible").click()
    expect(page).to_have_url(f"{live_server.url}/vragen/2025Z04340/")
    page.context.close()
