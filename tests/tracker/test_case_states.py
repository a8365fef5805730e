"""The SQL form of the clock says what the pure form says, for whatever facts it may meet."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from questions.models import QuestionSet
from tracker import deadlines
from tracker.deadlines import NEARLY_DAYS, PRESSING, UNSETTLED, Facts, Outcome, State
from tracker.models import Case, Kind

pytestmark = pytest.mark.django_db

START = dt.date(2025, 3, 11)
LONGEST = 25


def days_from(day: dt.date, longest: int = LONGEST) -> st.SearchStrategy[dt.date]:
    """A day on or after `day`, near enough for the lines to matter."""
    return st.integers(0, longest).map(lambda count: day + dt.timedelta(days=count))


TODAY = days_from(START, 3 * LONGEST)
# Drawn from again and again: making a strategy costs more than drawing from it.
COUNT = st.integers(0, LONGEST)
SOMETIMES = st.none() | COUNT
OFTEN = COUNT | COUNT | st.none()
OUTCOME = st.none() | st.sampled_from(Outcome)
FOLLOWED = st.sampled_from([True, True, False])


def after(day: dt.date, count: int | None) -> dt.date | None:
    """So many days after `day`, where there is a count."""
    return None if count is None else day + dt.timedelta(days=count)


@st.composite
def facts(draw: st.DrawFn) -> Facts:
    """Any facts that the constraints allow: every line, notice and settling, or none of them."""
    start = after(START, draw(SOMETIMES))
    earliest = start or START
    due = after(earliest, draw(OFTEN))
    outcome = draw(OUTCOME)
    extended = after(earliest, draw(SOMETIMES))
    return Facts(
        started_on=start,
        due_on=due,
        outer_due_on=after(due, draw(SOMETIMES)) if due else None,
        extended_on=extended,
        settled_on=after(earliest, draw(COUNT)) if outcome else None,
        outcome=outcome,
        followed=extended is not None or draw(FOLLOWED),
    )


def kind_of(place: int, one: Facts) -> Kind:
    """One kind after the other, as far as the constraints allow it these dates."""
    kinds = list(Kind) if one.started_on else [Kind.MOTION]
    kinds = kinds if one.due_on else [kind for kind in kinds if kind is not Kind.QUESTION]
    return kinds[place % len(kinds)]


def store(many: list[Facts]) -> None:
    """One case for each of the facts; `number` says which."""
    Case.objects.bulk_create(
        Case(
            kind=kind_of(index, one),
            number=f"kst-{index}",
            subject="voorbeeld",
            started_on=one.started_on,
            due_on=one.due_on,
            outer_due_on=one.outer_due_on,
            extended_on=one.extended_on,
            settled_on=one.settled_on,
            outcome=one.outcome or "",
            followed=one.followed,
        )
        for index, one in enumerate(many)
    )


@contextmanager
def stored(many: list[Facts]) -> Iterator[None]:
    """They are there in the block only, so that each example starts without any case."""
    with transaction.atomic():
        store(many)
        yield
        transaction.set_rollback(True)


def states(today: dt.date) -> list[tuple[str, str, int]]:
    """What PostgreSQL makes of every case."""
    columns = ["number", "state", "days_late"]
    return list(Case.objects.with_state(today).values_list(*columns))


@given(many=st.lists(facts(), min_size=1, max_size=60), today=TODAY)
@settings(
    deadline=None,
    max_examples=100,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_postgresql_and_python_agree_on_every_state_and_every_day_late(
    many: list[Facts], today: dt.date
) -> None:
    with stored(many):
        computed = {number: answer for number, *answer in states(today)}
    assert computed == {
        f"kst-{index}": [deadlines.state(one, today), deadlines.days_late(one, today)]
        for index, one in enumerate(many)
    }


@given(many=st.lists(facts(), min_size=1, max_size=60), today=TODAY)
@settings(
    deadline=None,
    max_examples=50,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_what_needs_attention_is_what_python_calls_pressing(
    many: list[Facts], today: dt.date
) -> None:
    with stored(many):
        found = list(Case.objects.needing_attention(today))
    assert {case.number for case in found} == {
        f"kst-{index}"
        for index, one in enumerate(many)
        if deadlines.state(one, today) in PRESSING
        and (one.started_on is None or one.started_on <= today)
    }
    assert [case.due_on for case in found] == sorted(case.due_on for case in found if case.due_on)


def boundaries() -> list[tuple[Facts, dt.date]]:
    """The days around each line, where an error of one day would show."""
    due, outer = START + dt.timedelta(days=21), START + dt.timedelta(days=42)
    plain = Facts(started_on=START, due_on=due, outer_due_on=outer)
    extended = Facts(started_on=START, due_on=due, outer_due_on=outer, extended_on=START)
    around = [dt.timedelta(days=count) for count in range(-NEARLY_DAYS - 1, 2)]
    return [
        (one, line + shift)
        for one in (plain, extended)
        for line in (due, outer)
        for shift in around
    ]


@pytest.mark.parametrize(("one", "today"), boundaries())
def test_the_two_forms_agree_around_each_line(one: Facts, today: dt.date) -> None:
    store([one])
    expected = ("kst-0", deadlines.state(one, today), deadlines.days_late(one, today))
    assert states(today) == [expected]


def test_the_drawn_facts_reach_every_state() -> None:
    """Guards the property above: a strategy that never draws a state would prove nothing of it."""
    unseen = set(State)

    @given(one=facts(), today=TODAY)
    @settings(database=None, derandomize=True, max_examples=500)
    def draw(one: Facts, today: dt.date) -> None:
        unseen.discard(deadlines.state(one, today))

    draw()
    assert not unseen


def test_the_list_of_what_needs_attention_is_one_query(
    nordkamp: QuestionSet, django_assert_num_queries: Callable[[int], Any]
) -> None:
    with django_assert_num_queries(1):
        (case,) = Case.objects.needing_attention(dt.date(2025, 4, 10)).for_listing()
        assert case.owner is not None
        assert case.office is not None
        assert case.office.ministry.code == "DEF"


def test_a_settled_case_never_needs_attention(nordkamp: QuestionSet) -> None:
    settled = nordkamp.settled_on = dt.date(2025, 4, 10)
    nordkamp.outcome = Outcome.ANSWERED
    nordkamp.save()
    assert nordkamp.state_on(settled) not in UNSETTLED
    assert not Case.objects.needing_attention(settled).exists()
    assert Case.objects.needing_attention(settled - dt.timedelta(days=1)).exists()
