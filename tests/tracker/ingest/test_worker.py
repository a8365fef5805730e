"""Reading in a process of its own: the same text, and an end to what does not end."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.machine import ROOT
from tests.tracker.ingest import bombs
from tracker.ingest import Unreadable, extract
from tracker.ingest.isolation import extract_safely


def test_the_text_is_the_same_as_without() -> None:
    data = "Vraag 1\nKent u België?\n".encode()
    assert extract_safely(data) == extract(data)


def test_a_refusal_comes_through_in_its_own_words() -> None:
    with pytest.raises(Unreadable, match="leeg"):
        extract_safely(b" ")


def test_what_takes_too_long_is_cut_off_with_a_sentence() -> None:
    with pytest.raises(Unreadable, match=r"langer dan 1 seconden|meer geheugen of tijd"):
        extract_safely(bombs.pdf_of_drawings_in_drawings(), seconds=1)


def test_a_reader_that_dies_costs_one_letter(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/bin/false")
    with pytest.raises(Unreadable, match="kon niet worden gelezen"):
        extract_safely(b"Vraag 1")


@pytest.mark.parametrize(
    ("data", "needed"),
    [(b"Vraag 1", set()), (b"<a>Vraag 1</a>", {"lxml"}), (b"%PDF-1.4", {"pypdfium2"})],
)
def test_the_process_loads_the_library_of_one_format_and_never_django(
    data: bytes, needed: set[str]
) -> None:
    heavy = {"django", "docx", "lxml", "pypdfium2", "tracker.letters", "tracker.citations"}
    code = (
        "import sys\nfrom tracker.ingest.worker import main\nmain()\n"
        f"sys.stderr.write(' '.join(sorted(set(sys.modules) & {heavy!r})))"
    )
    run = subprocess.run(
        [sys.executable, "-c", code, "30"],
        input=data,
        capture_output=True,
        cwd=ROOT,
        check=True,
        timeout=60,
    )
    assert set(run.stderr.decode().split()) == needed
