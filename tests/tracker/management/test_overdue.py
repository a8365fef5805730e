"""`manage.py overdue`: the promise to scripts, and what was known on the day."""

from __future__ import annotations

import datetime as dt
import json
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command

from questions.models import QuestionSet
from questions.services import record_extension, register
from tests.cast import SENT_ON
from tracker.deadlines import Outcome
from tracker.management.problems import BadInput
from tracker.services import cases


def overdue(*arguments: str) -> str:
    out = StringIO()
    call_command("overdue", *arguments, stdout=out)
    return out.getvalue()


def on(day: str) -> list[dict[str, Any]]:
    answer = json.loads(overdue("--on", day, "--json"))
    assert answer["on"] == day
    rows: list[dict[str, Any]] = answer["cases"]
    return rows


def test_a_late_case_is_printed_as_promised(nordkamp: QuestionSet) -> None:
    assert on("2025-04-10") == [
        {
            "number": "2025Z04340",
            "subject": nordkamp.subject,
            "ministries": ["Ministerie van Defensie"],
            "state": "te_laat_zonder_uitstel",
            "due_on": "2025-04-01",
            "days_late": 9,
        }
    ]


@pytest.mark.parametrize(
    ("day", "late"), [("2025-03-10", 0), ("2025-03-30", 0), ("2025-04-01", 0), ("2025-04-02", 1)]
)
def test_the_due_day_is_on_time_and_the_day_after_is_not(
    nordkamp: QuestionSet, day: str, late: int
) -> None:
    assert len(on(day)) == late


def test_an_answer_counts_from_its_own_day(nordkamp: QuestionSet) -> None:
    cases.settle(case_id=nordkamp.pk, on=dt.date(2025, 4, 23), outcome=Outcome.ANSWERED)
    assert [row["days_late"] for row in on("2025-04-22")] == [21]
    assert on("2025-04-23") == []


def test_a_running_uitstel_is_not_late_until_its_own_line_has_passed(
    nordkamp: QuestionSet,
) -> None:
    record_extension(question_set=nordkamp, sent_on=dt.date(2025, 3, 28), reason="Afstemming.")
    assert on("2025-04-10") == []
    assert [row["state"] for row in on("2025-04-23")] == ["te_laat_ondanks_uitstel"]
    assert [row["days_late"] for row in on("2025-04-23")] == [22]


def test_the_most_overdue_comes_first_and_every_ministry_that_was_asked_is_named(
    nordkamp: QuestionSet,
) -> None:
    register(
        number="2099Z00001",
        subject="voorbeeld",
        sent_on=SENT_ON - dt.timedelta(days=1),
        asked=[],
        members=[],
        addressees=["minister van Buitenlandse Zaken", "minister van Defensie", "niemand"],
    )
    first, second = on("2025-04-10")
    assert (first["number"], second["number"]) == ("2099Z00001", "2025Z04340")
    assert first["ministries"] == ["Ministerie van Buitenlandse Zaken", "Ministerie van Defensie"]


def test_the_table_is_for_people(nordkamp: QuestionSet) -> None:
    assert "9 dagen  sinds 01-04-2025  2025Z04340" in overdue("--on", "2025-04-10")
    assert overdue("--on", "2025-04-01") == "Op 01-04-2025 is niets te laat.\n"


def test_a_day_that_does_not_exist_is_refused_in_one_sentence() -> None:
    with pytest.raises(BadInput, match="2025-04-31"):
        overdue("--on", "2025-04-31")
