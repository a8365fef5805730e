from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.crash.machine import environment
from tests.smtp import Sink, serve


@pytest.fixture
def sink() -> Iterator[Sink]:
    """A real SMTP server, for other processes."""
    sink = Sink()
    controller = serve(sink)
    yield sink
    controller.stop(no_assert=True)


@pytest.fixture
def env(tmp_path: Path, sink: Sink, transactional_db: None) -> dict[str, str]:
    """The environment of a process that works on the test's database."""
    return environment(tmp_path, sink.port)
