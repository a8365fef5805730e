"""The Kamer's Monday list: who is on it, since when, and what takes a set off."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tracker.deadlines import LATE, Facts, Outcome, state
from tracker.deadlines.monday import (
    WEEK,
    Place,
    Remedy,
    coming_monday,
    first_list_after,
    monday_entry,
)

START = dt.date(2025, 3, 11)
DUE, OUTER = dt.date(2025, 4, 1), dt.date(2025, 4, 22)
FACTS = Facts(started_on=START, due_on=DUE, outer_due_on=OUTER)
EXTENDED = replace(FACTS, extended_on=dt.date(2025, 3, 28))
MONDAY = dt.date(2025, 4, 7)
FRIDAY = dt.date(2025, 4, 4)

DAYS = st.integers(0, 90).map(lambda count: START + dt.timedelta(days=count))


# Drawn from again and again: making a strategy costs more than drawing from it.
SOMETIMES = st.none() | DAYS
OUTCOME = st.sampled_from(Outcome)
FOLLOWED = st.sampled_from([True, True, True, False])


@st.composite
def a_case(draw: st.DrawFn) -> Facts:
    """Written questions, with or without uitstel, answered or not."""
    settled = draw(SOMETIMES)
    return replace(
        FACTS,
        extended_on=draw(SOMETIMES),
        settled_on=settled,
        outcome=draw(OUTCOME) if settled else None,
        followed=draw(FOLLOWED),
    )


def remedies(facts: Facts, today: dt.date, monday: dt.date) -> list[Remedy]:
    entry = monday_entry(facts, today, monday)
    assert entry is not None
    return [one.remedy for one in entry.advice]


@pytest.mark.parametrize(
    ("today", "monday"),
    [
        (dt.date(2025, 4, 4), MONDAY),
        (dt.date(2025, 4, 6), MONDAY),
        (MONDAY, MONDAY),
        (dt.date(2025, 4, 8), dt.date(2025, 4, 14)),
    ],
)
def test_the_coming_monday_is_todays_on_a_monday(today: dt.date, monday: dt.date) -> None:
    assert coming_monday(today) == monday


def test_past_the_three_weeks_without_uitstel_it_is_on_the_list_and_only_an_answer_is_sure() -> (
    None
):
    entry = monday_entry(FACTS, FRIDAY, MONDAY)
    assert entry is not None
    assert (entry.place, entry.weeks, entry.first_on) == (Place.LISTED, 1, MONDAY)
    assert entry.advice[0].text == "Verzend het antwoord vóór maandag 7 april 2025."
    assert [one.remedy for one in entry.advice] == [Remedy.ANSWER, Remedy.EXTEND_LATE]
    assert "beslist de Kamer" in entry.advice[1].text


def test_within_the_three_weeks_a_notice_keeps_it_off() -> None:
    facts = replace(FACTS, due_on=dt.date(2025, 4, 5), outer_due_on=dt.date(2025, 4, 26))
    entry = monday_entry(facts, FRIDAY, MONDAY)
    assert entry is not None
    assert [one.remedy for one in entry.advice] == [Remedy.ANSWER, Remedy.EXTEND]
    assert "uiterlijk zaterdag 5 april 2025" in entry.advice[1].text
    after = replace(facts, extended_on=FRIDAY)
    assert monday_entry(after, FRIDAY, MONDAY) is None


def test_with_uitstel_it_is_off_the_list_until_the_second_line_has_passed() -> None:
    assert monday_entry(EXTENDED, FRIDAY, MONDAY) is None
    friday = dt.date(2025, 4, 25)
    assert remedies(EXTENDED, friday, coming_monday(friday)) == [
        Remedy.ANSWER,
        Remedy.EXTENDED_ALREADY,
    ]


def test_what_was_late_long_ago_has_stood_on_every_list_since() -> None:
    entry = monday_entry(FACTS, dt.date(2025, 4, 24), dt.date(2025, 4, 28))
    assert entry is not None
    assert entry.weeks == 4
    assert [one.remedy for one in entry.advice] == [Remedy.ANSWER]


def test_a_line_in_the_week_after_comes_on_the_next_list() -> None:
    entry = monday_entry(FACTS, dt.date(2025, 3, 28), dt.date(2025, 3, 31))
    assert entry is not None
    assert (entry.place, entry.weeks) == (Place.NEXT_WEEK, 0)
    assert entry.first_on == MONDAY
    assert "vóór maandag 7 april 2025" in entry.advice[0].text


def test_the_due_day_on_a_monday_is_on_time_for_that_mondays_list() -> None:
    due_on_monday = replace(FACTS, due_on=MONDAY, outer_due_on=MONDAY + 3 * WEEK)
    entry = monday_entry(due_on_monday, FRIDAY, MONDAY)
    assert entry is not None
    assert entry.place is Place.NEXT_WEEK
    assert first_list_after(MONDAY) == MONDAY + WEEK


def test_another_day_is_no_monday() -> None:
    with pytest.raises(ValueError, match="dinsdag 8 april 2025 is geen maandag"):
        monday_entry(FACTS, FRIDAY, dt.date(2025, 4, 8))


@given(facts=a_case(), today=DAYS)
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_on_the_list_is_what_the_clock_calls_late_on_that_monday(
    facts: Facts, today: dt.date
) -> None:
    monday = coming_monday(today)
    entry = monday_entry(facts, today, monday)
    known = facts.known_on(today)
    listed = entry is not None and entry.place is Place.LISTED
    assert listed == (state(known, monday) in LATE)
    if entry is not None:
        in_its_stage = replace(known, extended_on=START if entry.extended else None)
        assert listed == (entry.first_on <= monday) == (entry.weeks > 0)
        assert state(in_its_stage, entry.first_on) in LATE
        assert state(in_its_stage, entry.first_on - WEEK) not in LATE


@given(facts=a_case(), today=DAYS)
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_what_is_advised_works(facts: Facts, today: dt.date) -> None:
    monday = coming_monday(today)
    entry = monday_entry(facts, today, monday)
    if entry is None:
        return
    answered = replace(facts, settled_on=max(today, START), outcome=Outcome.ANSWERED)
    assert monday_entry(answered, today, monday) is None
    offered = {one.remedy for one in entry.advice}
    if Remedy.EXTEND in offered and facts.due_on is not None:
        extended = replace(facts, extended_on=today)
        after = monday_entry(extended, today, monday)
        assert today <= facts.due_on
        assert after is None or after.place is not entry.place or after.first_on > entry.first_on
