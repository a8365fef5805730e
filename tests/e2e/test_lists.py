"""A list in a real Chromium: without JavaScript, and with nothing but a keyboard."""

from __future__ import annotations

import datetime as dt

import pytest
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from motions.decisions import decide
from motions.services import register
from tests.cast import Cast
from tests.e2e.test_the_main_job import log_in

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.xdist_group("browser"),
]


@pytest.fixture
def motions(cast: Cast) -> None:
    """Thirty motions, of which every third was adopted."""
    for place in range(1, 31):
        motion = register(
            number=f"kst-36045-{place}",
            subject=f"(voorbeeld) motie {place:02}",
            members=[("Voorbeeldlid", "XYZ")],
            submitted_on=dt.date(2025, 3, 12),
        )
        if place % 3 == 0:
            decide(motion=motion, decision="adopted", on=dt.date(2025, 3, 18))


@pytest.mark.parametrize("javascript", [True, False])
def test_a_list_is_narrowed_sorted_and_paged_with_and_without_javascript(
    browser: Browser, live_server: LiveServer, motions: None, javascript: bool
) -> None:
    context = browser.new_context(java_script_enabled=javascript)
    page = context.new_page()
    log_in(page, live_server, "lezer")
    page.goto(f"{live_server.url}/moties/")
    rows = page.locator("#list tbody tr")
    expect(rows).to_have_count(25)
    page.locator("#list a[rel=next]").click()
    expect(rows).to_have_count(5)
    page.locator("#list details summary").click()
    page.locator("#list [name=besluit]").select_option("adopted")
    page.locator("#list form button[type=submit]").click()
    expect(rows).to_have_count(10)
    page.locator("#list thead a[href*='o=subject']").click()
    expect(rows.first).to_contain_text("motie 03")
    expect(page.locator("#list-count")).to_contain_text("10")
    page.locator("#list .rappel-chosen a").click()
    expect(rows).to_have_count(25)
    expect(rows.first).to_contain_text("motie 01")
    context.close()


def test_a_list_is_narrowed_and_widened_with_the_keyboard_alone(
    page: Page, live_server: LiveServer, motions: None, console: list[str]
) -> None:
    log_in(page, live_server, "lezer")
    page.goto(f"{live_server.url}/moties/")
    page.locator("#list details summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.locator("#list [name=q]")).to_be_focused()
    page.keyboard.type("zeppelin")
    page.keyboard.press("Enter")
    expect(page.locator("#list .rappel-empty")).to_be_visible()
    page.locator("#list .rappel-chosen a").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#list tbody tr")).to_have_count(25)
    assert console == []
