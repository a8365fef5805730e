"""The ladder: which reminders a case owes on a day, and which one a person should get."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tracker.reminders.ladders import LADDER, LADDERS
from tracker.deadlines import Facts, Outcome
from tracker.reminders.policy import Audience, Owed, Rung, Stage, newest, owed, rung_of

Ladder = tuple[Rung, ...]
START = date(2025, 3, 11)
CASE = Facts(
    started_on=START, due_on=START + timedelta(days=21), outer_due_on=START + timedelta(days=42)
)


def day(count: int) -> date:
    """So many days after the start of the case."""
    return START + timedelta(days=count)


def rungs_on(facts: Facts, count: int, *, has_owner: bool = True) -> dict[str, int]:
    """The codes owed on a day of the case, with the day each stands on."""
    found = owed(facts, LADDER, has_owner=has_owner, today=day(count))
    return {reminder.code: (reminder.on - START).days for reminder in found}


def test_without_uitstel_the_rungs_fall_on_7_14_18_21_and_then_every_week() -> None:
    assert rungs_on(CASE, 43, has_owner=False) == {
        "unassigned": 7,
        "draft": 14,
        "decide": 18,
        "due": 21,
        "overdue-7": 28,
        "overdue-14": 35,
        "overdue-21": 42,
    }


def test_after_uitstel_the_rungs_fall_on_35_39_42_and_then_every_week() -> None:
    assert rungs_on(replace(CASE, extended_on=day(19)), 57) == {
        "extended-draft": 35,
        "extended-decide": 39,
        "extended-due": 42,
        "extended-overdue-7": 49,
        "extended-overdue-14": 56,
    }


def test_only_a_case_that_nobody_has_asks_for_an_owner() -> None:
    assert rungs_on(CASE, 7, has_owner=False) == {"unassigned": 7}
    assert rungs_on(CASE, 7, has_owner=True) == {}


def test_each_stage_reminds_of_its_own_line() -> None:
    first = owed(CASE, LADDER, has_owner=True, today=day(30))
    second = owed(replace(CASE, extended_on=day(19)), LADDER, has_owner=True, today=day(50))
    assert {reminder.due_on for reminder in first} == {CASE.due_on}
    assert {reminder.due_on for reminder in second} == {CASE.outer_due_on}


def test_an_uitstelbericht_ends_the_first_stage_on_its_own_day() -> None:
    extended = replace(CASE, extended_on=day(18))
    assert "draft" in rungs_on(extended, 17)
    assert rungs_on(extended, 18) == {}


def test_a_case_without_a_due_date_owes_nothing() -> None:
    assert owed(Facts(started_on=START), LADDER, has_owner=False, today=day(900)) == []


def test_a_short_term_has_no_rung_before_the_day_after_it_came_in() -> None:
    short = Facts(started_on=START, due_on=day(7))
    assert rungs_on(short, 7, has_owner=False) == {"decide": 4, "due": 7}


def test_a_case_without_a_known_start_is_still_reminded_of_its_line() -> None:
    promised = Facts(started_on=None, due_on=day(21))
    assert rungs_on(promised, 21) == {"draft": 14, "decide": 18, "due": 21}


def meant_for(audience: Audience, reminders: list[Owed]) -> list[Owed]:
    return [reminder for reminder in reminders if audience in reminder.rung.audience]


def test_after_downtime_a_person_gets_only_the_newest() -> None:
    reminders = owed(CASE, LADDER, has_owner=False, today=day(30))
    for audience in Audience:
        chosen = newest(meant_for(audience, reminders))
        assert chosen is not None
        assert chosen.code == "overdue-7"


def test_the_question_who_has_it_goes_to_coordinators_only() -> None:
    reminders = owed(CASE, LADDER, has_owner=False, today=day(8))
    assert [one.code for one in meant_for(Audience.COORDINATOR, reminders)] == ["unassigned"]
    assert meant_for(Audience.OWNER, reminders) == []


def test_the_director_hears_only_of_what_is_late() -> None:
    reminders = owed(CASE, LADDER, has_owner=True, today=day(27))
    assert meant_for(Audience.DIRECTOR, reminders) == []
    reminders = owed(CASE, LADDER, has_owner=True, today=day(28))
    assert [one.code for one in meant_for(Audience.DIRECTOR, reminders)] == ["overdue-7"]


def test_of_two_rungs_on_one_day_the_higher_position_is_the_newer() -> None:
    low, high = replace(LADDER[1], code="b", position=1), replace(LADDER[1], code="a", position=2)
    for rungs in ((low, high), (high, low)):
        chosen = newest(owed(CASE, rungs, has_owner=True, today=day(14)))
        assert chosen is not None
        assert chosen.rung is high


@pytest.mark.parametrize("rung", LADDER, ids=lambda rung: rung.code)
def test_every_rung_says_what_to_do_and_reaches_a_coordinator(rung: Rung) -> None:
    assert rung.asks.endswith(".")
    assert Audience.COORDINATOR in rung.audience


def test_a_code_in_the_ledger_leads_back_to_its_rung() -> None:
    everything = [
        *owed(CASE, LADDER, has_owner=False, today=day(400)),
        *owed(replace(CASE, extended_on=day(1)), LADDER, has_owner=False, today=day(400)),
    ]
    assert {reminder.rung for reminder in everything} == set(LADDER)
    assert all(rung_of(reminder.code, LADDER) is reminder.rung for reminder in everything)
    assert rung_of("due-7", LADDER) is None


@given(LADDERS, st.integers(0, 90).map(day))
def test_a_code_in_the_ledger_leads_back_to_its_rung_on_any_ladder(
    rungs: Ladder, today: date
) -> None:
    for reminder in owed(CASE, rungs, has_owner=False, today=today):
        assert rung_of(reminder.code, rungs) is reminder.rung


DAYS = st.integers(0, 90).map(day)


@st.composite
def cases(draw: st.DrawFn) -> Facts:
    """Cases with any term, with or without a second line, an uitstelbericht and a settlement."""
    due = draw(st.integers(0, 60))
    settled = draw(st.none() | DAYS)
    return Facts(
        started_on=START,
        due_on=day(due),
        outer_due_on=draw(st.none() | st.integers(due, 90).map(day)),
        extended_on=draw(st.none() | DAYS),
        settled_on=settled,
        outcome=draw(st.sampled_from(Outcome)) if settled else None,
    )


def plan(facts: Facts, rungs: Ladder, days: list[date], *, has_owner: bool) -> set[Owed]:
    """The ledger after planning on these days, in this order."""
    ledger: set[Owed] = set()
    for today in days:
        ledger.update(owed(facts, rungs, has_owner=has_owner, today=today))
    return ledger


@given(cases(), LADDERS, st.booleans(), DAYS)
def test_no_rung_fires_before_its_day_or_on_the_day_the_case_came_in(
    facts: Facts, rungs: Ladder, has_owner: bool, today: date
) -> None:
    for reminder in owed(facts, rungs, has_owner=has_owner, today=today):
        assert START < reminder.on <= today


@given(cases(), LADDERS, st.booleans(), DAYS)
def test_nothing_is_owed_from_the_day_of_settlement(
    facts: Facts, rungs: Ladder, has_owner: bool, today: date
) -> None:
    if facts.settled_on is not None and facts.settled_on <= today:
        assert owed(facts, rungs, has_owner=has_owner, today=today) == []


@given(cases(), LADDERS, st.booleans(), DAYS)
def test_what_is_dated_after_today_is_not_counted(
    facts: Facts, rungs: Ladder, has_owner: bool, today: date
) -> None:
    known = facts.known_on(today)
    assert owed(facts, rungs, has_owner=has_owner, today=today) == owed(
        known, rungs, has_owner=has_owner, today=today
    )


@given(cases(), LADDERS, st.booleans(), DAYS)
def test_a_reminder_has_one_identity_and_they_come_oldest_first(
    facts: Facts, rungs: Ladder, has_owner: bool, today: date
) -> None:
    reminders = owed(facts, rungs, has_owner=has_owner, today=today)
    assert len({(reminder.code, reminder.due_on) for reminder in reminders}) == len(reminders)
    days = [reminder.on for reminder in reminders]
    assert days == sorted(days)


@given(cases(), st.permutations(LADDER), st.booleans(), DAYS)
def test_the_order_of_the_rules_changes_nothing(
    facts: Facts, rungs: list[Rung], has_owner: bool, today: date
) -> None:
    shuffled = owed(facts, rungs, has_owner=has_owner, today=today)
    assert shuffled == owed(facts, LADDER, has_owner=has_owner, today=today)


@given(cases(), LADDERS, st.booleans(), st.permutations([day(count) for count in range(91)]))
def test_planning_in_any_order_of_days_fills_the_same_ledger(
    facts: Facts, rungs: Ladder, has_owner: bool, days: list[date]
) -> None:
    in_order = plan(facts, rungs, sorted(days), has_owner=has_owner)
    assert plan(facts, rungs, [*days, *days[:30]], has_owner=has_owner) == in_order


@given(cases(), LADDERS, st.booleans(), DAYS)
def test_within_a_stage_one_day_of_planning_finds_all_that_earlier_days_would_have(
    facts: Facts, rungs: Ladder, has_owner: bool, today: date
) -> None:
    known = facts.known_on(today)
    stage_began = START if known.extended_on is None else known.extended_on
    stage = [stage_began + timedelta(days=n) for n in range((today - stage_began).days + 1)]
    if known.settled_on is None:
        every_day = plan(facts, rungs, stage, has_owner=has_owner)
        assert set(owed(facts, rungs, has_owner=has_owner, today=today)) == every_day


@given(cases(), LADDERS, st.booleans(), DAYS)
def test_all_that_is_owed_belongs_to_the_stage_the_case_is_in(
    facts: Facts, rungs: Ladder, has_owner: bool, today: date
) -> None:
    known = facts.known_on(today)
    stage = Stage.SECOND if known.extended_on else Stage.FIRST
    for reminder in owed(facts, rungs, has_owner=has_owner, today=today):
        assert (reminder.rung.stage, reminder.due_on) == (stage, known.line_on)


@given(cases(), LADDERS, st.booleans(), DAYS, st.integers(0, 60))
def test_an_uitstelbericht_takes_nothing_back_that_was_owed_before_it(
    facts: Facts, rungs: Ladder, has_owner: bool, today: date, count: int
) -> None:
    before = replace(facts.known_on(today), extended_on=None)
    extended = replace(before, extended_on=today + timedelta(days=count + 1))
    planned = plan(before, rungs, [today], has_owner=has_owner)
    assert plan(extended, rungs, [today], has_owner=has_owner) == planned


@given(cases(), st.booleans(), DAYS)
def test_a_late_case_has_had_a_reminder_within_the_last_week(
    facts: Facts, has_owner: bool, today: date
) -> None:
    known = facts.known_on(today)
    line = known.line_on
    if line is not None and START < line < today and known.settled_on is None:
        reminders = owed(facts, LADDER, has_owner=has_owner, today=today)
        chosen = newest(meant_for(Audience.OWNER, reminders))
        assert chosen is not None
        assert today - chosen.on < timedelta(weeks=1)
