from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from tracker.management.contract import BadInput, iso_date

ROOT = Path(__file__).parents[3]


def test_a_date_is_year_month_day() -> None:
    assert iso_date("2025-03-11") == date(2025, 3, 11)


@pytest.mark.parametrize("written", ["2025-02-30", "11-03-2025", "morgen", ""])
def test_a_date_that_does_not_exist_is_bad_input_with_an_example(written: str) -> None:
    with pytest.raises(BadInput, match="geen bestaande datum; schrijf jaar-maand-dag"):
        iso_date(written)


def test_a_reader_that_goes_away_is_no_error() -> None:
    command = [sys.executable, "manage.py", "cite", "-", "--json"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, stderr=pipe) as process:
        assert process.stdin
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        process.stdin.write(b"2025Z04340")
        process.stdin.close()
        assert process.stderr.read() == b""
        assert process.wait() == 0
