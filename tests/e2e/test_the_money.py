"""The chain in a real browser: motion, what was done for how much, where it says so, the money."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from motions.models import MoneyLink
from questions.models import QuestionSet
from tests.cast import Cast
from tests.desk import a_document, a_motion, cites
from tests.e2e.visitor import sign_in
from tests.machine import ROOT

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("media"),
    pytest.mark.xdist_group("browser"),
]


def test_from_a_form_to_the_motion_that_it_has_to_do_with(
    page: Page, live_server: LiveServer, cast: Cast, nordkamp: QuestionSet, console: list[str]
) -> None:
    motion = a_motion()
    letter = a_document(title="Antwoord aan Nordkamp")
    cites(letter, "Kamerstuk 21 501-20, nr. 2029", motion.number)
    sign_in(page, live_server, "coordinator")

    page.goto(f"{live_server.url}/brieven/nieuw/")
    (form,) = (ROOT / "samples").glob("001_*.txt")
    page.locator("input[type=file]").set_input_files(form)
    page.locator(".rappel-form button[type=submit]").click()
    expect(page.get_by_label("Totaal gevraagd")).to_have_value("EUR 25 mln")
    expect(page.locator("#id_lines-0-amount")).to_have_value("EUR 15 mln")
    page.get_by_role("button", name="Bevestigen", exact=True).click()
    expect(page).to_have_title(re.compile("Humanitaire noden"))

    page.goto(f"{live_server.url}/geld/")
    page.get_by_role("link", name="Humanitaire noden").click()
    expect(
        page.get_by_text("De regels zijn samen EUR 25 mln, het gevraagde totaal.")
    ).to_be_visible()
    expect(page.get_by_role("cell", name="Ukraine Humanitarian Fund, ICRC")).to_contain_text(
        "onverdeeld"
    )
    page.locator("#id_number").fill("21 501-20, nr. 2029")
    page.get_by_label("Relatie").select_option("thematic")
    page.get_by_label("Reden").fill("Zelfde onderwerp")
    page.get_by_role("button", name="Koppelen").click()
    expect(page.get_by_text("Gekoppeld aan")).to_be_visible()
    assert MoneyLink.objects.get().made_by == cast.coordinator

    page.goto(f"{live_server.url}{motion.get_absolute_url()}gebeurd/uitvoering/")
    page.locator("[name=on]").fill("2025-04-23")
    page.locator("[name=status]").select_option("executed")
    page.locator("[name=text]").fill("Drie projecten gefinancierd. (voorbeeld)")
    page.locator("[name=amount]").fill("EUR 2,5 mln")
    page.locator("[name=document]").select_option(str(letter.pk))
    page.get_by_role("button", name="Bekijk wat dit verandert").click()
    page.get_by_role("button", name="Vastleggen", exact=False).click()
    done = page.locator("section", has=page.locator("#execution"))
    expect(done).to_contain_text("EUR 2,5 mln")
    expect(done).to_contain_text("Drie projecten gefinancierd.")
    expect(done.get_by_role("link", name="Antwoord aan Nordkamp")).to_be_visible()
    expect(done.get_by_role("link", name="Humanitaire noden")).to_be_visible()
    assert console == []
