"""The command `read_letter`: one object or a list, one line a file, and no database.

These tests have no database: pytest-django refuses every query that a test did not ask for.
"""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from tracker.management.problems import BadInput

PROJECT = Path(__file__).resolve().parents[3]
KEYS = [
    *("file", "kind", "chamber", "case_number", "members", "addressees", "subject", "sent_on"),
    *("answered_on", "signatories", "references", "questions", "answers", "citations"),
    *("warnings", "number", "submitted_on", "dictum", "proposal"),
]


@pytest.fixture(scope="module")
def seed() -> str:
    (path,) = (PROJECT / "samples").glob("004_*.txt")
    return str(path)


@pytest.fixture
def output() -> io.StringIO:
    return io.StringIO()


def test_one_file_gives_one_document_with_every_key(seed: str, output: io.StringIO) -> None:
    call_command("read_letter", seed, "--json", stdout=output)
    document = json.loads(output.getvalue())
    assert list(document) == KEYS
    assert document["file"] == seed
    assert document["sent_on"] == "2025-03-11"
    assert document["members"] == [{"name": "Nordkamp", "party": "GL-PvdA"}]


def test_several_files_give_a_list_and_a_bad_one_stops_nothing(
    seed: str, output: io.StringIO, tmp_path: Path
) -> None:
    empty = tmp_path / "leeg.txt"
    empty.write_bytes(b"")
    with pytest.raises(BadInput, match=r"leeg\.txt: Het bestand is leeg"):
        call_command("read_letter", str(empty), seed, "--json", stdout=output)
    refused, document = json.loads(output.getvalue())
    assert set(refused) == {"file", "error"}
    assert document["case_number"] == "2025Z04340"


def test_jsonl_gives_a_line_a_file_in_order_and_exits_with_1(seed: str, tmp_path: Path) -> None:
    missing = str(tmp_path / "bestaat-niet.txt")
    run = subprocess.run(
        [sys.executable, "manage.py", "read_letter", seed, missing, str(tmp_path), "--jsonl"],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    rows = [json.loads(line) for line in run.stdout.splitlines()]
    assert [row["file"] for row in rows] == [seed, missing, str(tmp_path)]
    assert "bestaat niet" in rows[1]["error"]
    assert "map" in rows[2]["error"]
    assert run.returncode == 1
    assert "Traceback" not in run.stderr


def test_without_json_a_person_reads_what_matters(seed: str, output: io.StringIO) -> None:
    call_command("read_letter", seed, stdout=output)
    assert "Nordkamp (GL-PvdA)" in output.getvalue()
    assert "let op:" in output.getvalue()


def test_no_file_is_wrong_usage() -> None:
    with pytest.raises(CommandError):
        call_command("read_letter", "--json")
