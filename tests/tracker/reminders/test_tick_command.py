from __future__ import annotations

import json

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command

from tests.cast import Cast
from tests.tracker.reminders.conftest import Ask
from tracker.management.problems import BadInput

pytestmark = pytest.mark.django_db


@pytest.mark.usefixtures("nordkamp")
def test_the_command_answers_with_four_counts(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("tick", "--now", "2025-03-25T09:00", "--json")
    assert json.loads(capsys.readouterr().out) == {
        "planned": 2,
        "sent": 2,
        "superseded": 0,
        "failed": 0,
    }


@pytest.mark.usefixtures("nordkamp")
@pytest.mark.parametrize(
    ("now", "planned"),
    [
        ("2025-03-24", 0),
        ("2025-03-25", 2),
        ("2025-03-24T23:30", 0),
        ("2025-03-24T23:30:00+00:00", 2),  # half past midnight in Amsterdam
    ],
)
def test_a_moment_is_amsterdams_unless_it_says_otherwise(
    capsys: pytest.CaptureFixture[str], now: str, planned: int
) -> None:
    call_command("tick", "--now", now, "--json")
    assert json.loads(capsys.readouterr().out)["planned"] == planned


def test_a_moment_that_does_not_exist_ends_in_a_sentence() -> None:
    with pytest.raises(BadInput, match="2025-02-30"):
        call_command("tick", "--now", "2025-02-30")


def test_a_case_without_any_recipient_is_shown(
    cast: Cast, ask: Ask, capsys: pytest.CaptureFixture[str]
) -> None:
    Group.objects.all().delete()
    ask(owner=None)
    call_command("tick", "--now", "2025-03-25", "--json")
    captured = capsys.readouterr()
    assert json.loads(captured.out)["planned"] == 0
    assert "1 zaken zonder ontvanger" in captured.err
