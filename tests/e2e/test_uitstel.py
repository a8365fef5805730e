"""A drafter asks for uitstel in a real browser: the letter, the record, and the second line."""

from __future__ import annotations

import datetime as dt

import docx
import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from questions.models import QuestionSet
from tests.cast import Cast
from tests.desk import a_set
from tests.e2e.visitor import sign_in
from tracker.services.today import today

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("media"),
    pytest.mark.xdist_group("browser"),
]


@pytest.fixture
def eighteenth_day(cast: Cast) -> QuestionSet:
    """Questions of which the decision falls now: eighteen days old, three days left."""
    return a_set(
        "2026Z00018",
        sent_on=today() - dt.timedelta(days=18),
        owner=cast.drafter,
        subject="een voorbeeld",
    )


def test_uitstel_is_asked_downloaded_recorded_and_opens_the_second_line(
    page: Page, live_server: LiveServer, eighteenth_day: QuestionSet, console: list[str]
) -> None:
    sign_in(page, live_server, "behandelaar")
    page.goto(f"{live_server.url}{eighteenth_day.get_absolute_url()}")
    page.locator(
        f".rappel-head__actions a[href='/vragen/{eighteenth_day.number}/uitstel/']"
    ).click()

    outer = eighteenth_day.outer_due_on
    assert outer is not None
    expect(page.locator("section[aria-labelledby=consequences]")).to_contain_text(str(outer.year))
    page.locator("#id_ground").select_option("departments")
    page.locator("#id_promised_on").fill(f"{outer:%Y-%m-%d}")
    page.locator("section[aria-labelledby=draft] button[type=submit]").click()
    expect(page.locator(".rappel-paper")).to_contain_text("interdepartementale afstemming")

    with page.expect_download() as downloading:
        page.locator("a[download][href$='brief.docx']").click()
    letter = docx.Document(str(downloading.value.path()))
    text = "\n".join(paragraph.text for paragraph in letter.paragraphs)
    assert "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal" in text
    assert "de vragen van het lid Voorbeeldlid (XYZ) over een voorbeeld" in text
    assert "De reden van het uitstel is dat de benodigde interdepartementale afstemming" in text
    assert "De minister van Defensie" in text

    page.locator("section[aria-labelledby=sent] button[type=submit]").click()
    expect(page).to_have_url(f"{live_server.url}{eighteenth_day.get_absolute_url()}")
    expect(page.locator(".rappel-state").first).to_have_class(
        "rappel-state rappel-state--uitstel_loopt"
    )
    expect(page.locator("section[aria-labelledby=why]")).to_contain_text("Uitstelbericht van")
    expect(page.locator("section[aria-labelledby=notices]")).to_contain_text(
        "interdepartementale afstemming"
    )
    eighteenth_day.refresh_from_db()
    assert eighteenth_day.extended_on == today()
    assert eighteenth_day.outer_due_on == outer
    assert console == []
