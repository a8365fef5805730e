"""Uitstel for the Nordkamp questions, asked in the third week."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from time_machine import TimeMachineFixture

from questions.extensions.services import make_draft
from questions.grounds import Ground
from questions.models import ExtensionDraft, QuestionSet
from tests.cast import Cast

IN_TIME = dt.date(2025, 3, 28)
PAGE = "/vragen/2025Z04340/uitstel/"


@pytest.fixture
def third_week(time_machine: TimeMachineFixture) -> TimeMachineFixture:
    """Noon on Friday 28 March 2025, four days before the due date."""
    time_machine.move_to("2025-03-28 12:00+01:00", tick=False)
    return time_machine


@pytest.fixture
def draft(cast: Cast, nordkamp: QuestionSet, media: Path) -> ExtensionDraft:
    """A draft of 28 March 2025 that promises an answer on the second line."""
    return make_draft(
        question_set=nordkamp,
        ground=Ground.DEPARTMENTS,
        explanation="",
        dated_on=IN_TIME,
        promised_on=dt.date(2025, 4, 22),
        reference="",
        by=cast.drafter,
    )
