"""Nothing that a case owes lies beyond what the tick looks at."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from questions.models import QuestionSet
from tests.tracker.reminders.ledger import day
from tracker.deadlines import Recess
from tracker.models import Case, RecessPeriod, ReminderRule
from tracker.reminders.announcement import announced_on
from tracker.reminders.reach import BEFORE_RECESS, reach


def in_reach(count: int) -> bool:
    return Case.objects.filter(due_on__lte=reach(day(count))).exists()


@given(st.dates(dt.date(2000, 1, 1), dt.date(2100, 1, 1)))
def test_no_recess_is_announced_longer_before_it_than_is_looked_ahead(first_day: dt.date) -> None:
    recess = Recess("reces", first_day, first_day)
    assert first_day - announced_on(recess) <= BEFORE_RECESS


@pytest.mark.usefixtures("nordkamp")
def test_a_case_comes_in_reach_with_the_first_rule_that_looks_so_far_ahead() -> None:
    first = min(ReminderRule.objects.values_list("offset", flat=True))
    assert (in_reach(20 + first), in_reach(21 + first)) == (False, True)
    ReminderRule.objects.filter(offset=first).update(active=False)
    assert not in_reach(21 + first)


@pytest.mark.usefixtures("nordkamp")
def test_without_active_rules_everything_that_may_owe_is_looked_at() -> None:
    ReminderRule.objects.update(active=False)
    assert in_reach(0)


def test_a_recess_that_comes_brings_all_that_ends_in_it_in_reach(nordkamp: QuestionSet) -> None:
    ReminderRule.objects.exclude(code="due").update(active=False)
    assert nordkamp.due_on is not None
    RecessPeriod.objects.create(
        name="Voorbeeldreces", first_day=day(18), last_day=nordkamp.due_on, source="voorbeeld"
    )
    assert (in_reach(3), in_reach(4), in_reach(17)) == (False, True, True)
