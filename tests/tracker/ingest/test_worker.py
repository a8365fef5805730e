"""Reading in a process of its own: the same text, and an end to what does not end."""

from __future__ import annotations

import subprocess

import pytest

from tracker.ingest import Unreadable, extract
from tracker.ingest.worker import extract_safely


def test_the_text_is_the_same_as_without() -> None:
    data = "Vraag 1\nKent u België?\n".encode()
    assert extract_safely(data) == extract(data)


def test_a_refusal_comes_through_in_its_own_words() -> None:
    with pytest.raises(Unreadable, match="leeg"):
        extract_safely(b" ")


def test_what_takes_too_long_is_cut_off_with_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def late(*_arguments: object, **_options: object) -> None:
        raise subprocess.TimeoutExpired("reader", 1)

    monkeypatch.setattr(subprocess, "run", late)
    with pytest.raises(Unreadable, match="langer dan 1 seconden"):
        extract_safely(b"Vraag 1", seconds=1)


def test_what_takes_too_much_memory_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    def killed(*_arguments: object, **_options: object) -> subprocess.CompletedProcess[bytes]:
        return subprocess.CompletedProcess("reader", returncode=-9)

    monkeypatch.setattr(subprocess, "run", killed)
    with pytest.raises(Unreadable, match="geheugen"):
        extract_safely(b"Vraag 1")
