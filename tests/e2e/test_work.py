"""Who has it, in a real Chromium: given, given back with a reason, given again, accepted, done."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from questions.models import QuestionSet
from tests.cast import Cast
from tests.e2e.test_the_main_job import log_out
from tests.e2e.visitor import sign_in
from tracker.services import cases

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.xdist_group("browser"),
]


def give(page: Page, server: LiveServer, to: str) -> None:
    """The coordinator gives the set to somebody."""
    sign_in(page, server, "coordinator")
    page.goto(f"{server.url}/vragen/2025Z04340/")
    page.locator("summary", has_text="Toewijzen").click()
    page.get_by_label("Aan wie").select_option(label=to)
    page.get_by_role("button", name="Toewijzen").click()
    expect(page.locator("#werk")).to_contain_text("nog niet aangenomen")
    log_out(page)


def story(page: Page, server: LiveServer) -> None:
    """What a coordinator and a drafter do with one set of questions."""
    give(page, server, "behandelaar")

    sign_in(page, server, "behandelaar")
    page.goto(f"{server.url}/")
    expect(page).to_have_url(f"{server.url}/mijn/werk/")
    expect(page.locator("[aria-labelledby=given]")).to_contain_text("2025Z04340")
    page.locator("[aria-labelledby=given] a", has_text="Teruggeven").click()
    page.locator("summary", has_text="Teruggeven").click()
    page.get_by_role("textbox", name="Waarom").fill("Hoort bij Buitenlandse Zaken.")
    page.get_by_role("button", name="Teruggeven").click()
    expect(page.locator("#werk")).to_contain_text("“Hoort bij Buitenlandse Zaken.”")
    log_out(page)

    sign_in(page, server, "coordinator")
    page.goto(f"{server.url}/mijn/werk/")
    expect(page.locator("[aria-labelledby=returned]")).to_contain_text(
        "Hoort bij Buitenlandse Zaken"
    )
    log_out(page)
    give(page, server, "behandelaar")

    sign_in(page, server, "behandelaar")
    page.goto(f"{server.url}/")
    page.get_by_role("button", name="Aannemen").click()
    expect(page.locator("[aria-labelledby=given]")).to_have_count(0)
    page.locator("#list a", has_text="2025Z04340").click()
    page.locator(".rappel-steps li", has_text="Concept").get_by_role("button").click()
    expect(page.locator(".rappel-steps li", has_text="Concept")).to_contain_text("Gedaan op")


@pytest.fixture
def loose(cast: Cast, nordkamp: QuestionSet) -> QuestionSet:
    """The real set, with nobody."""
    cases.assign(case_id=nordkamp.pk, owner=None)
    return nordkamp


def test_a_case_is_given_back_with_a_reason_given_again_accepted_and_worked_on(
    page: Page, live_server: LiveServer, loose: QuestionSet, console: list[str]
) -> None:
    story(page, live_server)
    assert console == []


def test_and_so_it_is_without_javascript(
    browser: Browser, live_server: LiveServer, loose: QuestionSet
) -> None:
    context = browser.new_context(java_script_enabled=False)
    story(context.new_page(), live_server)
    context.close()
