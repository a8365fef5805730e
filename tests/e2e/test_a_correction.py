"""A date was recorded wrongly: put right on the page, and everybody can see by whom and why."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from questions.models import QuestionSet
from tests.e2e.visitor import sign_in

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.xdist_group("browser"),
]

WHY = "de brief noemt 12 maart"


def test_a_correction_is_typed_looked_at_recorded_and_told_under_why_this_date(
    page: Page, live_server: LiveServer, nordkamp: QuestionSet, console: list[str]
) -> None:
    sign_in(page, live_server, "behandelaar")
    page.goto(f"{live_server.url}/vragen/2025Z04340/")
    page.locator("a[href$='/gebeurd/datum-verbeteren/']").click()

    page.locator("select[name=date]").select_option("started_on")
    page.locator("input[name=becomes]").fill("2025-03-12")
    page.locator("textarea[name=reason]").fill(WHY)
    page.locator(".rappel-form button[type=submit]").click()
    expect(page.locator("main")).to_contain_text("2 april 2025")

    page.locator("button[name=again]").click()
    expect(page.locator("textarea[name=reason]")).to_have_value(WHY)
    page.locator(".rappel-form button[type=submit]").click()
    page.locator("button[name=confirm]").click()

    expect(page).to_have_url(f"{live_server.url}/vragen/2025Z04340/")
    why = page.locator(".rappel-why")
    expect(why).to_contain_text("gewijzigd van 11 maart 2025 in 12 maart 2025: de brief noemt")
    expect(why).to_contain_text("behandelaar")
    expect(why).to_contain_text("woensdag 2 april 2025")
    assert console == []
