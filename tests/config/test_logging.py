"""What stands in the log, and what never does."""

from __future__ import annotations

import logging
from typing import Any

import pytest
import structlog
from django.conf import settings
from django.test import Client

from config.logging import configure

KEY = "9kQ0-geheim_xYz"


def line(message: str | dict[str, Any], *, as_json: bool, args: tuple[object, ...] = ()) -> str:
    """The line that a message becomes: words of a library, or an event of structlog."""
    known = structlog.get_config()
    try:
        described = dict(configure(as_json=as_json)["formatters"]["structured"])
    finally:
        structlog.configure(**known)
    formatter = described.pop("()")(**described)
    record = logging.LogRecord("django.request", logging.WARNING, __file__, 1, message, args, None)
    if isinstance(message, dict):
        record.__dict__.update(_logger=logging.getLogger("x"), _name="warning")
    return str(formatter.format(record))


@pytest.mark.parametrize("as_json", [True, False])
def test_the_key_of_a_feed_stands_in_no_line(as_json: bool) -> None:
    address = f"/feeds/{KEY}/zaken/2025Z04340.ics"
    for written in (
        line("Not Found: %s", as_json=as_json, args=(address,)),
        line({"event": "request_started", "request": f"GET {address}"}, as_json=as_json),
    ):
        assert KEY not in written
        assert "/feeds/***/zaken/2025Z04340.ics" in written


def test_other_addresses_stand_in_the_log_as_they_were_asked_for() -> None:
    assert "GET /vragen/2025Z04340/" in line(
        {"event": "request_started", "request": "GET /vragen/2025Z04340/", "code": 200},
        as_json=True,
    )


@pytest.mark.django_db
def test_a_request_with_a_key_reaches_the_log_without_it(
    client: Client, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    described = dict(settings.LOGGING["formatters"]["structured"])
    handler = logging.StreamHandler()
    handler.setFormatter(described.pop("()")(**described))
    monkeypatch.setattr(logging.getLogger("django_structlog"), "handlers", [handler])
    monkeypatch.setattr(logging.getLogger("django_structlog"), "level", logging.INFO)
    client.get(f"/feeds/{KEY}/nieuw.atom")
    written = capsys.readouterr().err
    assert "/feeds/***/nieuw.atom" in written
    assert KEY not in written
