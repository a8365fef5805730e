"""The seed letter and the real documents, where they are at hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from tracker.letters import Reading, read

PROJECT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="session")
def seed_text() -> str:
    """The real answer of Defensie to the member Nordkamp, of 23 April 2025."""
    (path,) = (PROJECT / "samples").glob("004_*.txt")
    return path.read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def seed(seed_text: str) -> Reading:
    """What that letter says."""
    return read(seed_text)


@pytest.fixture(scope="session")
def corpus() -> Path:
    """Real documents with the truth read from them by hand; outside the project."""
    path = PROJECT.parent / "shared" / "corpus"
    if not (path / "truth").is_dir():
        pytest.skip("the corpus of real documents is not at hand")
    return path
