"""A commitment in a real browser: dated by a person, executed, linked, kept in a letter."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from motions.commitments import register
from motions.models import Commitment
from tests.cast import Cast
from tests.desk import a_document, cites
from tests.e2e.test_the_main_job import log_in
from tracker.models import DateChange, Office, RecessPeriod
from tracker.services.today import today

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("media"),
    pytest.mark.xdist_group("browser"),
]


def promised(number: str, on: dt.date, **more: Any) -> Commitment:
    return register(
        number=number,
        subject="(voorbeeld) brief over de voorraden",
        text="De minister stuurt voor de zomer een brief. (voorbeeld)",
        promised_on=on,
        agreed_ground="voor de zomer",
        office=Office.objects.on(on).get(name="minister van Defensie"),
        **more,
    )


def test_from_voor_de_zomer_to_the_letter_that_kept_it(
    page: Page, live_server: LiveServer, cast: Cast, console: list[str]
) -> None:
    began = today() - dt.timedelta(days=30)
    recess = began + dt.timedelta(days=60)
    RecessPeriod.objects.create(
        name="Zomerreces (voorbeeld)", first_day=recess, last_day=recess + dt.timedelta(days=50)
    )
    promised("TZ202403-001", began - dt.timedelta(days=300))
    promise = promised("TZ202505-026", began, kamer_status="Openstaand")
    letter = a_document("Hierbij de brief over TZ202505-026.", title="Brief over de voorraden")
    cites(letter, "TZ202505-026", "TZ202505-026")
    log_in(page, live_server, "coordinator")
    page.goto(live_server.url + promise.get_absolute_url())
    expect(page.get_by_text("Er is nog geen datum afgesproken")).to_be_visible()
    expect(page.get_by_text("“Openstaand”")).to_be_visible()

    _open(page, "andere-datum")
    expect(page.get_by_text("de laatste dag vóór het zomerreces")).to_be_visible()
    page.locator("#id_agreed_on").fill(f"{recess - dt.timedelta(days=1)}")
    page.locator("#id_reason").fill("laatste dag voor het reces")
    _record(page)
    expect(page.locator(".rappel-why")).to_contain_text("laatste dag voor het reces")
    assert DateChange.objects.filter(by=cast.coordinator, field="agreed_on").exists()

    _open(page, "eerdere")
    page.locator("#id_number").fill("tz202403-001")
    _record(page)
    expect(page.locator("#relations + ul")).to_contain_text("TZ202403-001")

    _open(page, "uitvoering")
    page.locator("#id_on").fill(f"{today()}")
    page.locator("#id_status").select_option("in_progress")
    page.locator("#id_text").fill("De helft is besteld.")
    page.locator("#id_amount").fill("EUR 2,5 mln")
    page.locator("#id_budget_chapter").fill("X")
    page.locator("#id_budget_article").fill("5.2")
    page.locator("#id_document").select_option(label="Brief over de voorraden")
    _record(page)
    expect(page.locator(".rappel-timeline")).to_contain_text("EUR 2,5 mln")
    expect(page.locator(".rappel-timeline")).to_contain_text("X, art. 5.2")

    _open(page, "nagekomen")
    page.locator("#id_on").fill(f"{today()}")
    page.locator("#id_document").select_option(label="Brief over de voorraden")
    _record(page)
    section = page.locator("section", has=page.locator("#execution"))
    expect(section.get_by_role("link", name="Brief over de voorraden").first).to_be_visible()
    promise.refresh_from_db()
    assert promise.settled_on == today()

    page.goto(f"{live_server.url}/toezegging/tz202403-001/")
    expect(page).to_have_url(re.compile("/toezegging/TZ202403-001/"))
    expect(page.locator("#relations + ul")).to_contain_text("TZ202505-026")
    assert console == []


def _open(page: Page, what: str) -> None:
    page.locator(f"a[href$='/gebeurd/{what}/']").click()


def _record(page: Page) -> None:
    """First look at what it does, then record it."""
    page.locator(".rappel-form button[type=submit]").first.click()
    page.locator("button[name=confirm]").click()
