"""The real documents, scored as `score.py` does: a floor under what has been reached."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[3]


def score(corpus: Path, what: str) -> str:
    command = [sys.executable, str(corpus / "score.py"), what, "--corpus", str(corpus)]
    run = subprocess.run(
        [*command, "--project", str(PROJECT)],
        capture_output=True,
        text=True,
        timeout=600,
        check=True,
    )
    return run.stdout


def figure(output: str, name: str) -> float:
    match = re.search(rf"{name} ([\d.]+)", output)
    assert match, output
    return float(match[1])


def test_letters_are_read_as_a_clerk_does(corpus: Path) -> None:
    output = score(corpus, "letters")
    assert figure(output, "fields") >= 0.998, output
    assert figure(output, "answer coverage") == 1.0, output
    assert "not read 0, wrong without any warning 0" in output, output


def test_motions_are_read_whole(corpus: Path) -> None:
    output = score(corpus, "motions")
    assert figure(output, "fields") == 1.0, output
