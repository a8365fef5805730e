"""The wrong dossier in the real Nordkamp letter, corrected with one click and taken back again."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.cast import Cast
from tests.e2e.test_the_main_job import NORDKAMP
from tests.e2e.visitor import sign_in
from tracker.ingest.receive import receive

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("media"),
    pytest.mark.xdist_group("browser"),
]


def test_the_suggestion_is_one_click_every_page_follows_and_it_can_be_undone(
    page: Page, live_server: LiveServer, cast: Cast, console: list[str]
) -> None:
    document = receive(name="brief.txt", data=NORDKAMP.read_bytes(), by=cast.drafter).document
    letter = f"{live_server.url}/documenten/{document.pk}/"
    sign_in(page, live_server, "behandelaar")
    page.goto(letter)
    references = page.locator("section[aria-labelledby=references]")
    wrong = references.locator("li", has_text="Dossier 26 045 is niet bekend.")
    expect(wrong).to_contain_text("Kamerstuk 36 045, nr. 190")

    wrong.locator("a[href*='/verwijzingen/']").click()
    expect(page.locator("h1")).to_contain_text("Kamerstuk 26 045, nr. 190")
    page.locator("button[name=take][value=kst-36045-190]").click()

    expect(page).to_have_url(letter)
    right = references.locator("li", has=page.locator("a[href='/kamerstuk/36045-190/']"))
    expect(right).to_contain_text("behandelaar")
    expect(page.locator(".rappel-letter mark a[href='/kamerstuk/36045-190/']")).to_have_text(
        "Kamerstuk 26 045, nr. 190"
    )

    right.locator("a[href*='/verwijzingen/']").click()
    page.locator("form[action$='/ongedaan/'] button").click()
    expect(references).to_contain_text("Dossier 26 045 is niet bekend.")
    assert console == []


def test_what_is_no_number_is_said_and_stays_in_the_field(
    page: Page, live_server: LiveServer, cast: Cast, console: list[str]
) -> None:
    document = receive(name="brief.txt", data=NORDKAMP.read_bytes(), by=cast.drafter).document
    citation = document.citations.get(target="kst-26045-190")
    sign_in(page, live_server, "behandelaar")
    page.goto(f"{live_server.url}/verwijzingen/{citation.pk}/")
    page.locator("[name=correction]").fill("de brief van februari")
    page.locator("[name=correction_reason]").fill("tikfout")
    page.locator("[name=correction]").press("Enter")
    expect(page.locator(".errorlist")).to_contain_text("de brief van februari")
    expect(page.locator("[name=correction]")).to_have_value("de brief van februari")
    expect(page.locator("[name=correction_reason]")).to_have_value("tikfout")
    assert [line for line in console if "422" not in line] == []
