"""A change of policy moves the lines of what is open, says so, and leaves what is settled alone."""

from __future__ import annotations

import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from questions.models import QuestionSet
from tests.cast import Cast
from tests.desk import a_set
from tracker.deadlines import Outcome
from tracker.models import Case, DateChange, Reminder, TermPolicy
from tracker.reminders.plan import plan
from tracker.services import cases
from tracker.services.recomputing import Move, change_policy, preview, recompute

pytestmark = pytest.mark.django_db


def rule() -> TermPolicy:
    """The rule under which the questions of 2025 run."""
    return TermPolicy.objects.on(dt.date(2025, 3, 11)).get(chamber="TK", kind="question")


def longer(days: int = 28) -> list[Move]:
    policy = rule()
    policy.days = days
    return change_policy(policy=policy, by=None)


def test_a_longer_term_moves_what_is_open_and_keeps_why(nordkamp: QuestionSet, cast: Cast) -> None:
    policy = rule()
    policy.days = 28
    (move,) = change_policy(policy=policy, by=cast.manager)
    nordkamp.refresh_from_db()
    assert nordkamp.due_on == dt.date(2025, 4, 8)
    assert [(was, became) for _line, was, became in move.lines] == [
        (dt.date(2025, 4, 1), dt.date(2025, 4, 8))
    ]
    kept = DateChange.objects.get(case=nordkamp)
    assert (kept.field, kept.was, kept.became) == ("due_on", dt.date(2025, 4, 1), nordkamp.due_on)
    assert kept.by == cast.manager
    assert policy.article in kept.reason


def test_what_is_settled_stays_what_it_was(nordkamp: QuestionSet) -> None:
    cases.settle(case_id=nordkamp.pk, on=dt.date(2025, 4, 2), outcome=Outcome.ANSWERED)
    assert longer() == []
    nordkamp.refresh_from_db()
    assert nordkamp.due_on == dt.date(2025, 4, 1)


def test_what_is_settled_stays_also_when_it_is_saved_later(nordkamp: QuestionSet) -> None:
    cases.settle(case_id=nordkamp.pk, on=dt.date(2025, 4, 2), outcome=Outcome.ANSWERED)
    longer()
    cases.assign(case_id=nordkamp.pk, owner=None)
    nordkamp.refresh_from_db()
    assert nordkamp.due_on == dt.date(2025, 4, 1)


def test_what_is_only_there_to_be_found_is_not_touched(nordkamp: QuestionSet) -> None:
    Case.objects.filter(pk=nordkamp.pk).update(followed=False, owner=None, unit=None)
    assert longer() == []


def test_what_is_taken_up_later_gets_the_line_of_the_policy_that_holds_then(
    nordkamp: QuestionSet, cast: Cast
) -> None:
    Case.objects.filter(pk=nordkamp.pk).update(followed=False, owner=None, unit=None)
    longer()
    assert cases.assign(case_id=nordkamp.pk, owner=cast.drafter).due_on == dt.date(2025, 4, 8)


def test_a_preview_writes_nothing(nordkamp: QuestionSet) -> None:
    assert len(preview(longer)) == 1
    nordkamp.refresh_from_db()
    assert nordkamp.due_on == dt.date(2025, 4, 1)
    assert rule().days == 21
    assert not DateChange.objects.exists()


def test_a_later_run_changes_nothing(nordkamp: QuestionSet) -> None:
    longer()
    nordkamp.refresh_from_db()
    before = nordkamp.revision
    assert recompute(reason="nog eens", by=None) == []
    nordkamp.refresh_from_db()
    assert nordkamp.revision == before
    assert DateChange.objects.count() == 1


def test_a_gap_between_policies_moves_no_line(nordkamp: QuestionSet) -> None:
    policy = rule()
    policy.valid_until = dt.date(2025, 3, 1)
    assert change_policy(policy=policy, by=None) == []
    nordkamp.refresh_from_db()
    assert nordkamp.due_on == dt.date(2025, 4, 1)


def test_an_agreed_date_does_not_move_with_any_policy(cast: Cast) -> None:
    factual = a_set("2025Z00001")
    Case.objects.filter(pk=factual.pk).update(kind="factual")
    agreed = Case.objects.get(pk=factual.pk)
    agreed.agreed_on, agreed.agreed_ground = dt.date(2025, 3, 20), "uiterlijk 20 maart"
    cases.save(agreed)
    assert longer() == []
    agreed.refresh_from_db()
    assert agreed.due_on == dt.date(2025, 3, 20)


def test_a_policy_that_contradicts_itself_is_refused_and_moves_nothing(
    nordkamp: QuestionSet,
) -> None:
    policy = rule()
    policy.days = 60
    with pytest.raises(ValidationError):
        change_policy(policy=policy, by=None)
    assert rule().days == 21


@given(
    days=st.integers(1, 42),
    settled=st.lists(st.booleans(), min_size=1, max_size=6),
)
@settings(
    deadline=None,
    max_examples=15,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_after_any_change_every_open_line_is_what_the_policy_says(
    reference: None, days: int, settled: list[bool]
) -> None:
    Case.objects.all().delete()
    TermPolicy.objects.filter(pk=rule().pk).update(days=21)
    for place, done in enumerate(settled):
        made = a_set(f"2025Z{place:05}", sent_on=dt.date(2025, 3, 1 + place))
        if done:
            cases.settle(case_id=made.pk, on=dt.date(2025, 4, 1), outcome=Outcome.WITHDRAWN)
    moves = longer(days)
    for case in Case.objects.all():
        assert case.started_on is not None
        term = 21 if case.settled_on else days
        assert case.due_on == case.started_on + dt.timedelta(days=term)
    assert len(moves) == (0 if days == 21 else settled.count(False))
    assert recompute(reason="nog eens", by=None) == []


def test_sixty_cases_cost_as_many_queries_as_ten(cast: Cast) -> None:
    def cost(days: int) -> int:
        with CaptureQueriesContext(connection) as captured:
            longer(days)
        return len(captured)

    for place in range(10):
        a_set(f"2025Z{place:05}")
    few = cost(28)
    for place in range(10, 60):
        a_set(f"2025Z{place:05}")
    assert cost(35) == few


def test_a_moved_line_plans_anew_and_never_unsends(nordkamp: QuestionSet, cast: Cast) -> None:
    moment = dt.datetime(2025, 4, 1, 9, tzinfo=dt.UTC)
    plan(today=dt.date(2025, 4, 1), now=moment)
    sent = Reminder.objects.filter(case=nordkamp)
    before = set(sent.values_list("rung", "due_on", "recipient", "state"))
    assert before
    longer()
    plan(today=dt.date(2025, 4, 8), now=moment)
    after = set(sent.values_list("rung", "due_on", "recipient", "state"))
    assert before <= after
    assert {due_on for _rung, due_on, *_rest in after - before} == {dt.date(2025, 4, 8)}
