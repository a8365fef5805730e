from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from django.db import ProgrammingError, connection, connections, transaction

from tracker.management.contract import ContractCommand
from tracker.management.dates import iso_date
from tracker.management.problems import BadInput

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


def command(*args: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "manage.py", *args],
        cwd=ROOT,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


UNREACHABLE = "postgres://rappel@127.0.0.1:1/rappel"


@pytest.mark.parametrize("args", [["find", "Nordkamp"], ["overdue"], ["tick"]])
def test_a_database_that_is_away_is_one_sentence(args: list[str]) -> None:
    result = command(*args, "--json", DATABASE_URL=UNREACHABLE)
    assert (result.returncode, result.stdout) == (1, "")
    assert "De database antwoordt niet." in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize("args", [["clock", "--sent", "2025-03-11"], ["cite", "README.md"]])
def test_what_needs_no_database_asks_none(args: list[str]) -> None:
    result = command(*args, "--json", DATABASE_URL=UNREACHABLE)
    assert (result.returncode, result.stderr) == (0, "")
    assert json.loads(result.stdout)


class Behind(ContractCommand):
    """A command of a version whose tables are not there yet."""

    def handle(self, **_options: object) -> None:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1 FROM a_table_of_tomorrow")


class Faulty(ContractCommand):
    """A command with a mistake in it."""

    def handle(self, **_options: object) -> None:
        with connection.cursor() as cursor:
            cursor.execute("SELEC 1")


@pytest.mark.django_db
def test_a_database_of_an_older_version_is_one_sentence(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connections, "close_all", lambda: None)
    with pytest.raises(SystemExit, match="1"), transaction.atomic():
        Behind().run_from_argv(["manage.py", "behind"])
    assert capsys.readouterr().err.strip().endswith("Voer eerst uit: manage.py migrate")


@pytest.mark.django_db
def test_a_mistake_of_ours_is_not_hidden_behind_a_sentence(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(connections, "close_all", lambda: None)
    with pytest.raises(ProgrammingError, match="syntax error"), transaction.atomic():
        Faulty().run_from_argv(["manage.py", "faulty"])


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("TICK_SECONDS", "often", "TICK_SECONDS moet een geheel getal zijn."),
        ("DATABASE_URL", "nonsense", "DATABASE_URL moet een adres als postgres://"),
        ("DATABASE_URL", "mysql://a@b/c", "een andere database kan niet."),
        ("EMAIL_URL", "nonsense", "EMAIL_URL moet een adres als smtp://"),
        ("SECRET_KEY_FILE", "/nowhere", "SECRET_KEY_FILE noemt een bestand dat niet te lezen is."),
        ("RAPPEL_DATA_DIR", "/proc/nowhere", "Geef met RAPPEL_DATA_DIR een andere"),
    ],
)
def test_a_setting_that_cannot_be_used_is_named_in_one_sentence(
    name: str, value: str, said: str
) -> None:
    result = command("clock", "--sent", "2025-03-11", **{name: value})
    assert (result.returncode, result.stdout) == (1, "")
    assert result.stderr.startswith("Rappel is niet goed ingesteld: ")
    assert said in result.stderr
    assert result.stderr.count("\n") == 1
