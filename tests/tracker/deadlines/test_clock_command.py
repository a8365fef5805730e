"""``manage.py clock``: the exact keys, what they mean, and how bad input ends."""

from __future__ import annotations

import json
from typing import Any

import pytest
import time_machine
from django.core.management import call_command

from tracker.management.commands.clock import Command


def clock(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    """The clock's JSON for these arguments."""
    call_command("clock", *arguments, "--json")
    document: dict[str, Any] = json.loads(capsys.readouterr().out)
    return document


def test_the_seed_letter_was_22_days_late(capsys: pytest.CaptureFixture[str]) -> None:
    found = clock(capsys, "--sent", "2025-03-11", "--answered", "2025-04-23", "--on", "2025-05-01")
    because = found.pop("because")
    assert found == {
        "sent_on": "2025-03-11",
        "due_on": "2025-04-01",
        "outer_due_on": "2025-04-22",
        "extended_on": None,
        "answered_on": "2025-04-23",
        "on": "2025-05-01",
        "state": "te_laat_beantwoord",
        "days_taken": 43,
        "days_late": 22,
    }
    assert any("art. 12.2 lid 1" in sentence for sentence in because)


def test_what_is_dated_after_the_day_is_echoed_and_not_counted(
    capsys: pytest.CaptureFixture[str],
) -> None:
    found = clock(
        capsys,
        "--sent=2025-03-11",
        "--extended=2025-04-01",
        "--answered=2025-04-23",
        "--on=2025-03-31",
    )
    assert (found["extended_on"], found["answered_on"]) == ("2025-04-01", "2025-04-23")
    assert (found["state"], found["days_taken"], found["days_late"]) == ("bijna", None, 0)


@pytest.mark.parametrize(
    ("on", "state", "late"),
    [
        ("2025-03-28", "open", 0),
        ("2025-03-31", "uitstel_loopt", 0),
        ("2025-04-18", "uitstel_loopt", 17),
        ("2025-04-19", "bijna", 18),
        ("2025-04-23", "te_laat_ondanks_uitstel", 22),
    ],
)
def test_an_uitstelbericht_counts_from_its_own_day(
    capsys: pytest.CaptureFixture[str], on: str, state: str, late: int
) -> None:
    found = clock(capsys, "--sent=2025-03-11", "--extended=2025-03-31", f"--on={on}")
    assert (found["state"], found["days_late"]) == (state, late)


@time_machine.travel("2025-04-01T22:30:00+00:00", tick=False)
def test_without_a_day_it_is_today_in_amsterdam(capsys: pytest.CaptureFixture[str]) -> None:
    assert clock(capsys, "--sent", "2025-03-11")["on"] == "2025-04-02"


def test_without_json_it_reads_as_dutch(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("clock", "--sent=2025-03-11", "--on=2025-04-10")
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("Begindatum: dinsdag 11 maart 2025.")
    assert lines[-1] == "Op 10 april 2025 9 dagen te laat zonder uitstelbericht."


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--sent", "2025-02-30"], "geen bestaande datum"),
        (["--sent", "31-12-2025x"], "geen bestaande datum"),
        (["--sent", "2025-03-11", "--answered", "2025-03-10"], "ligt vóór de begindatum"),
        (["--sent", "2025-03-11", "--extended", "2025-03-10"], "ligt vóór de begindatum"),
        (["--sent", "9999-12-31"], "past niet in de kalender"),
    ],
)
def test_bad_input_is_one_dutch_sentence_and_exit_1(
    capsys: pytest.CaptureFixture[str], arguments: list[str], sentence: str
) -> None:
    with pytest.raises(SystemExit) as ended:
        Command().run_from_argv(["manage.py", "clock", *arguments, "--json"])
    assert ended.value.code == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert sentence in printed.err
    assert printed.err.count("\n") == 1


def test_without_the_day_of_sending_it_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        Command().run_from_argv(["manage.py", "clock", "--json"])
    assert ended.value.code == 2
    assert "--sent" in capsys.readouterr().err
