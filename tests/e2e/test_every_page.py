"""Every kind of page: accessible (WCAG 2.2 AA), within its security policy, on a phone too."""

from __future__ import annotations

import datetime as dt

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.utils import timezone
from playwright.sync_api import Browser, Page
from pytest_django.live_server_helper import LiveServer

from answers.proposals.accept import accept
from answers.proposals.decisions import propose
from motions.commitments import register as register_commitment
from motions.models import SpendingProposal
from motions.services import register as register_motion
from questions.models import QuestionSet
from tests.cast import Cast
from tests.e2e.test_the_main_job import NORDKAMP, log_in
from tests.e2e.visitor import sign_in
from tests.machine import ROOT
from tracker.ingest.receive import receive
from tracker.search import watching
from tracker.services import feed_keys

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("media"),
    pytest.mark.xdist_group("browser"),
]

WCAG = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]},
    "resultTypes": ["violations"],
}
WIDTHS = [1280, 360]
PAGES = [
    "/vragen/te-laat/?op=2025-04-10",
    "/mijn/werk/",
    "/mijn/directie/",
    "/mijn/afwezigheid/",
    "/vragen/",
    "/vragen/2025Z04340/",
    "/vragen/2025Z04340/uitstel/",
    "/maandaglijst/?op=2025-04-04",
    "/vragen/2025Z04340/gebeurd/datum-verbeteren/",
    "/vragen/2025Z04340/gebeurd/mede-namens/",
    "/feitelijke-vragen/",
    "/moties/openstaand/",
    "/geld/",
    "/geld/?partner=open&jaar=1999",
    "/geld/{money}/",
    "/geld/document/{document}/",
    "/toezeggingen/TZ202505-026/gebeurd/nagekomen/",
    "/toezeggingen/TZ202505-026/gebeurd/andere-datum/",
    "/toezeggingen/TZ202505-026/gebeurd/eerdere/",
    "/moties/21501-20-2029/gebeurd/uitvoering/",
    "/overzicht/",
    "/overzicht/DEF/?sinds=2025-04-01",
    "/toezeggingen/",
    "/toezeggingen/TZ202505-026/",
    "/moties/",
    "/moties/?besluit=held&dossier=nergens&q=zeppelin",
    "/moties/?q=zeppelin&besluit=held&op=2025-04-10",
    "/moties/21501-20-2029/",
    "/zoeken/",
    "/zoeken/?q=motie+Piri",
    "/zoeken/?q=wederopbouw+jaar:2025",
    "/zoeken/?q=zeecontainer+soort:motie",
    "/leden/naam/Nordkamp/",
    "/leden/naam/Piri/moties/",
    "/ministeries/",
    "/ministeries/DEF/?op=2025-04-10",
    "/mijn/adressen/",
    "/mijn/zoekopdrachten/",
    "/mijn/zoekopdrachten/{saved}/pauzeren/",
    "/kamerstuk/21501-20-2029/",
    "/dossier/21501-20/",
    "/dossier/21501-20/tijdlijn/",
    "/kamerstuk/26045-190/",
    "/verwijzingen/{citation}/",
    "/brieven/",
    "/brieven/behandeld/",
    "/brieven/nieuw/",
    "/brieven/{proposal}/",
    "/documenten/{document}/",
    "/mijn/meldingen/",
    "/herinneringen/?zaak=2025Z04340&op=2025-03-12",
    "/bestaat-niet/",
]


@pytest.fixture
def desk(cast: Cast, nordkamp: QuestionSet) -> dict[str, int]:
    register_motion(
        number="kst-21501-20-2029",
        subject="levensreddende steun en de wederopbouw in Oekraïne",
        members=[("Piri", "")],
    )
    register_commitment(
        number="TZ202505-026",
        subject="(voorbeeld) brief over de voorraden",
        text="De minister stuurt de Kamer voor de zomer een brief. (voorbeeld)",
        promised_on=dt.date(2025, 5, 14),
        agreed_on=dt.date(2025, 7, 4),
        agreed_ground="voor de zomer",
    )
    document = receive(name="brief.txt", data=NORDKAMP.read_bytes(), by=cast.coordinator).document
    (form,) = (ROOT / "samples").glob("000_*.txt")
    money = receive(name=form.name, data=form.read_bytes(), by=cast.coordinator).document
    assert accept(propose(document=money)) == []
    now, user = timezone.now(), cast.coordinator
    feed_keys.make(user=user, label="Outlook", now=now)
    saved = watching.save(user=user, name="Moties", query="soort:motie", rhythm="daily", now=now)
    return {
        "saved": saved.pk,
        "money": SpendingProposal.objects.get().pk,
        "document": document.pk,
        "proposal": propose(document=document).pk,
        "citation": document.citations.get(target="kst-26045-190").pk,
    }


def test_pages_are_accessible_and_never_wider_than_the_screen(
    page: Page, live_server: LiveServer, desk: dict[str, int], console: list[str]
) -> None:
    sign_in(page, live_server, "coordinator")
    problems = []
    for address in PAGES:
        page.goto(live_server.url + address.format(**desk))
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            problems += [f"{address} at {width}: {problem}" for problem in problems_of(page)]
    assert problems == []
    assert [line for line in console if "404" not in line] == []


def problems_of(page: Page) -> list[str]:
    """What is wrong with the page at the width that it has now."""
    found = Axe().run(page, options=WCAG).response["violations"]
    problems = [f"{one['id']}: {one['nodes'][0]['html'][:120]}" for one in found]
    overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    if overflow > 0:
        problems.append(f"{overflow} pixels wider than the screen")
    return problems


def test_without_javascript_the_main_job_still_works(
    browser: Browser, live_server: LiveServer, cast: Cast
) -> None:
    document = receive(name="brief.txt", data=NORDKAMP.read_bytes(), by=cast.coordinator).document
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    log_in(page, live_server, "coordinator")
    page.goto(f"{live_server.url}{propose(document=document).get_absolute_url()}")
    page.locator("button[name=confirm]").click()
    assert page.url == f"{live_server.url}/vragen/2025Z04340/"
    context.close()
