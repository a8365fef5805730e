"""Who visits the pages in the browser."""

from __future__ import annotations

from django.conf import settings
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from tests.desk import signed_in
from tracker.models import User


def sign_in(page: Page, server: LiveServer, username: str) -> None:
    """Give the browser a session, without the form: that has tests of its own."""
    client = signed_in(User.objects.get(username=username))
    name = settings.SESSION_COOKIE_NAME
    page.context.add_cookies(
        [{"name": name, "value": client.cookies[name].value, "url": server.url}]
    )
