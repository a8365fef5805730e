"""Every kind of page: accessible (WCAG 2.2 AA), within its security policy, on a phone too."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page
from pytest_django.live_server_helper import LiveServer

from answers.proposals.decisions import propose
from motions.services import register as register_motion
from questions.models import QuestionSet
from tests.cast import Cast
from tests.e2e.test_the_main_job import NORDKAMP, log_in
from tracker.ingest.receive import receive

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("media"),
    pytest.mark.xdist_group("browser"),
]

WCAG = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
}
PAGES = [
    "/vragen/te-laat/?op=2025-04-10",
    "/vragen/",
    "/vragen/2025Z04340/",
    "/moties/",
    "/moties/21501-20-2029/",
    "/zoeken/?q=motie+Piri",
    "/kamerstuk/21501-20-2029/",
    "/dossier/21501-20/",
    "/brieven/",
    "/brieven/nieuw/",
    "/brieven/{proposal}/",
    "/documenten/{document}/",
    "/bestaat-niet/",
]


@pytest.fixture
def desk(cast: Cast, nordkamp: QuestionSet) -> dict[str, int]:
    register_motion(
        number="kst-21501-20-2029",
        subject="levensreddende steun en de wederopbouw in Oekraïne",
        members=[("Piri", "")],
    )
    document = receive(name="brief.txt", data=NORDKAMP.read_bytes(), by=cast.coordinator).document
    return {"document": document.pk, "proposal": propose(document=document).pk}


@pytest.mark.parametrize("width", [360, 1280])
def test_pages_are_accessible_and_never_wider_than_the_screen(
    page: Page, live_server: LiveServer, desk: dict[str, int], console: list[str], width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    log_in(page, live_server, "coordinator")
    problems = []
    for address in PAGES:
        page.goto(live_server.url + address.format(**desk))
        found = Axe().run(page, options=WCAG).response["violations"]
        problems += [f"{address}: {v['id']}: {v['nodes'][0]['html'][:120]}" for v in found]
        overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
        if overflow > 0:
            problems.append(f"{address}: {overflow} pixels wider than the screen")
    assert problems == []
    assert [line for line in console if "404" not in line] == []


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
