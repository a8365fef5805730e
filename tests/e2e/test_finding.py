"""Finding without a mouse: suggestions, facets, saving a search and reading its mail."""

from __future__ import annotations

import datetime as dt

import pytest
from django.core.management import call_command
from django.utils import timezone
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from questions.models import QuestionSet
from tests.cast import Cast
from tests.desk import a_motion, a_set
from tests.e2e.visitor import sign_in
from tracker.models import OutgoingMail
from tracker.search.watching import watch

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.xdist_group("browser"),
]


def test_suggestions_are_chosen_with_the_arrow_keys_and_closed_with_escape(
    page: Page, live_server: LiveServer, nordkamp: QuestionSet, console: list[str]
) -> None:
    sign_in(page, live_server, "lezer")
    page.goto(f"{live_server.url}/")
    box = page.get_by_role("combobox")
    expect(box).to_have_attribute("aria-expanded", "false")
    box.press_sequentially("nordk")
    expect(page.get_by_role("option").first).to_contain_text("Nordkamp")
    expect(box).to_have_attribute("aria-expanded", "true")
    box.press("ArrowDown")
    expect(page.locator("[role=option][aria-selected=true]")).to_have_count(1)
    expect(box).to_have_attribute("aria-activedescendant", "suggestion-1")
    box.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(box).to_be_focused()
    box.press_sequentially("amp")
    expect(page.get_by_role("option").first).to_be_visible()
    box.press("ArrowDown")
    box.press("Enter")
    expect(page.locator("h1")).to_have_text("Nordkamp")
    expect(page.locator("main")).to_contain_text("2025Z04340")
    page.wait_for_load_state("networkidle")
    assert console == []


def test_enter_without_a_choice_searches_as_it_always_did(
    page: Page, live_server: LiveServer, nordkamp: QuestionSet
) -> None:
    sign_in(page, live_server, "lezer")
    page.goto(f"{live_server.url}/")
    box = page.get_by_role("combobox")
    box.press_sequentially("wederopbouw")
    box.press("Enter")
    expect(page).to_have_url(f"{live_server.url}/zoeken/?q=wederopbouw")
    page.wait_for_load_state("networkidle")


def test_facets_are_chosen_and_removed_from_the_keyboard(
    page: Page, live_server: LiveServer, nordkamp: QuestionSet, console: list[str]
) -> None:
    a_motion()
    a_set("2024Z00001", sent_on=dt.date(2024, 3, 11), subject="wederopbouw in Oekraïne")
    sign_in(page, live_server, "lezer")
    page.goto(f"{live_server.url}/zoeken/?q=oekra%C3%AFne")
    year = page.locator("[aria-labelledby=facet-jaar] a", has_text="2024")
    year.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".rappel-results > li")).to_have_count(1)
    expect(page.locator("main")).to_contain_text("2024Z00001")
    expect(page.locator("#q")).to_have_value("oekraïne jaar:2024")
    page.locator(".rappel-chosen a").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#q")).to_have_value("oekraïne")
    assert console == []


@pytest.mark.parametrize("javascript", [True, False])
def test_a_search_is_saved_and_its_mail_leads_back(
    browser: Browser, live_server: LiveServer, cast: Cast, javascript: bool
) -> None:
    page = browser.new_context(java_script_enabled=javascript, locale="nl-NL").new_page()
    sign_in(page, live_server, "lezer")
    page.goto(f"{live_server.url}/zoeken/?q=zeewaardig")
    page.locator("details:has(#id_name) > summary").press("Enter")
    page.locator("#id_name").fill("Schepen")
    page.locator("#id_rhythm").select_option("immediately")
    page.locator("form[action$='/bewaren/'] button").press("Enter")
    expect(page.locator("main h2").first).to_have_text("Schepen")

    a_set("2025Z00001", subject="een zeewaardig schip")
    watch(timezone.now())
    call_command("tick", "--json")
    mail = OutgoingMail.objects.get(recipient=cast.reader.email)
    assert mail.state == OutgoingMail.State.SENT
    assert "/vragen/2025Z00001/" in mail.text
    stop = next(line for line in mail.text.splitlines() if "/pauzeren/" in line).split(": ")[-1]
    page.goto(live_server.url + stop.removeprefix("http://127.0.0.1:8000"))
    page.locator("main form button").press("Enter")
    expect(page.locator("form[action$='/hervatten/']")).to_have_count(1)
    page.context.close()
