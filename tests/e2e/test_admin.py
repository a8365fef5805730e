"""The stock admin in a real browser, under a policy that forbids every inline script and style."""

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


def test_autocomplete_and_calendar_work_within_the_security_policy(
    page: Page, live_server: LiveServer, nordkamp: QuestionSet, console: list[str]
) -> None:
    sign_in(page, live_server, "coordinator")
    page.goto(f"{live_server.url}/admin/questions/questionset/?q=2025z04340")
    page.click("#result_list tbody th a")
    page.click(".field-owner .select2-selection")
    page.fill(".select2-search__field", "coord")
    page.click(".select2-results__option:has-text('coordinator')")
    page.fill("#id_started_on", "12-03-2025")
    page.click(".field-started_on .date-icon")
    page.click("#calendarbox0 >> text='13'")
    page.fill("#id_correction_reason", "de brief noemt 13 maart")
    page.click("input[name=_continue]")
    expect(page.locator(".messagelist .success")).to_be_visible()
    nordkamp.refresh_from_db()
    assert nordkamp.owner is not None
    assert (nordkamp.owner.username, str(nordkamp.due_on)) == ("coordinator", "2025-04-03")
    assert console == []
