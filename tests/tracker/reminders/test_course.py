"""What is ahead of a case, what somebody may do without, and that no case is silently forgotten."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import example, given
from hypothesis import strategies as st

from tests.tracker.reminders.ladders import LADDER, LADDERS
from tests.tracker.reminders.test_policy import CASE, DAYS, START, cases, day
from tracker.deadlines import Facts
from tracker.reminders.course import REPEATS, course, why_none
from tracker.reminders.muting import indispensable, wants
from tracker.reminders.policy import Audience, Condition, Rung, Stage, owed

Ladder = tuple[Rung, ...]


def test_the_course_of_questions_is_their_ladder_with_the_end_shown_three_times() -> None:
    coming = course(CASE, LADDER, has_owner=True, today=day(1))
    assert [(one.code, (one.on - START).days) for one in coming] == [
        ("draft", 14),
        ("decide", 18),
        ("due", 21),
        ("overdue-7", 28),
        ("overdue-14", 35),
        ("overdue-21", 42),
    ]


@given(cases(), LADDERS, st.booleans(), DAYS)
def test_what_is_ahead_is_what_will_be_owed(
    facts: Facts, rungs: Ladder, has_owner: bool, today: date
) -> None:
    known = facts.known_on(today)
    for one in course(facts, rungs, has_owner=has_owner, today=today):
        assert one.on >= today
        assert one in owed(known, rungs, has_owner=has_owner, today=one.on)


DAILY = Rung("daily", Stage.FIRST, -3, "Doe iets.", frozenset({Audience.OWNER}), every=1)


@given(cases(), LADDERS, st.booleans(), DAYS)
@example(Facts(started_on=START, due_on=START), (DAILY,), True, START)
@example(CASE, (replace(DAILY, offset=-40),), True, day(30))
def test_every_case_has_its_next_reminder_or_a_reason_why_not(
    facts: Facts, rungs: Ladder, has_owner: bool, today: date
) -> None:
    known = facts.known_on(today)
    ahead = [
        one for one in course(facts, rungs, has_owner=has_owner, today=today) if one.on > today
    ]
    if not ahead:
        assert why_none(facts, rungs, today=today).endswith(".")
        far = today + timedelta(days=400)
        later = owed(known, rungs, has_owner=has_owner, today=far)
        assert [one for one in later if one.on > today] == []


@given(cases(), DAYS)
def test_with_the_shipped_rules_every_open_case_with_a_line_has_a_next_reminder(
    facts: Facts, today: date
) -> None:
    known = facts.known_on(today)
    if known.line_on is not None and known.settled_on is None:
        coming = course(facts, LADDER, has_owner=True, today=today)
        assert [one for one in coming if one.on > today]
        assert len(coming) <= len(LADDER) + REPEATS


def test_an_owner_cannot_do_without_the_last_warning_before_and_on_each_line() -> None:
    assert indispensable(LADDER) == {"decide", "due", "extended-decide", "extended-due"}


def test_who_is_no_owner_may_do_without_anything() -> None:
    kept = indispensable(LADDER)
    due = next(rung for rung in LADDER if rung.code == "due")
    assert not wants(due, {"due"}, {Audience.COORDINATOR}, kept)
    assert wants(due, {"due"}, {Audience.COORDINATOR, Audience.OWNER}, kept)
    draft = next(rung for rung in LADDER if rung.code == "draft")
    assert not wants(draft, {"draft"}, {Audience.OWNER}, kept)


@given(LADDERS)
def test_on_any_ladder_an_owner_keeps_the_last_warning_of_each_line(rungs: Ladder) -> None:
    kept = indispensable(rungs)
    for stage in Stage:
        offsets = [
            rung.offset
            for rung in rungs
            if rung.stage is stage
            and rung.offset <= 0
            and Audience.OWNER in rung.audience
            and rung.condition is Condition.ALWAYS
        ]
        if offsets:
            last = [r for r in rungs if r.stage is stage and r.offset == max(offsets)]
            assert any(rung.code in kept for rung in last)


def test_a_case_whose_rules_are_switched_off_says_so() -> None:
    assert "staat geen herinneringsregel aan" in why_none(CASE, (), today=day(3))
    only_once = (replace(LADDER[1], every=None),)
    assert "zijn geweest" in why_none(CASE, only_once, today=day(30))
