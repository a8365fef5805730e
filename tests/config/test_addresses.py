"""A database somewhere else: what its address says, and a host that never answers."""

from __future__ import annotations

import socket
import time
from collections.abc import Iterator

import psycopg
import pytest

from config import variables
from config.addresses import CONNECT_SECONDS, database


@pytest.fixture(autouse=True)
def _page_of_variables_stays_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(variables, "VARIABLES", {})


@pytest.fixture
def silent_port() -> Iterator[int]:
    """Something listens there and never says a word."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        yield int(listener.getsockname()[1])


def test_a_connection_may_not_take_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgres://een:twee@host/rappel?sslmode=require")
    address = database("DATABASE_URL", help="")
    assert address is not None
    assert address["OPTIONS"] == {"connect_timeout": CONNECT_SECONDS, "sslmode": "require"}


def test_a_host_that_hangs_is_an_error_within_seconds(
    monkeypatch: pytest.MonkeyPatch, silent_port: int
) -> None:
    monkeypatch.setenv(
        "DATABASE_URL", f"postgres://een:twee@127.0.0.1:{silent_port}/rappel?connect_timeout=2"
    )
    address = database("DATABASE_URL", help="")
    assert address is not None
    began = time.monotonic()
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(host=address["HOST"], port=address["PORT"], **address["OPTIONS"])
    assert time.monotonic() - began < 2 * CONNECT_SECONDS
