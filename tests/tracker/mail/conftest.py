from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytest_django import Settings

from tests.smtp import Sink, serve


@pytest.fixture
def sink(settings: Settings) -> Iterator[Sink]:
    """A real SMTP server that Django is told to use."""
    sink = Sink()
    controller = serve(sink)
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", sink.port
    yield sink
    controller.stop(no_assert=True)
