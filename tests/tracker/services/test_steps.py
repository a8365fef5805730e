"""The inner steps: made once, dated by the line that counts, open or done."""

from __future__ import annotations

import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from questions.models import QuestionSet
from questions.services import record_extension
from tests.cast import Cast
from tests.desk import a_set
from tracker.deadlines import Outcome
from tracker.models import InternalStep, Ministry, StepTemplate
from tracker.services import actors, cases
from tracker.services.co_signing import set_co_signers
from tracker.services.reference import load_reference
from tracker.services.step_plans import plan_steps
from tracker.services.steps import add_step, tick_off, undo

pytestmark = pytest.mark.django_db

DAY = dt.date(2025, 3, 20)
NAMES = ["Concept", "Afstemming", "Paraaf", "Bewindspersoon"]


def named(question_set: QuestionSet) -> list[str]:
    return [step.name for step in question_set.steps.all()]


def test_what_somebody_gets_first_gets_the_steps_of_the_template_once(
    cast: Cast, nordkamp: QuestionSet
) -> None:
    assert named(nordkamp) == NAMES
    cases.assign(case_id=nordkamp.pk, owner=cast.coordinator, by=cast.coordinator)
    assert plan_steps(case=nordkamp) == []
    assert named(nordkamp) == NAMES


def test_what_nobody_has_or_is_settled_gets_no_steps(cast: Cast) -> None:
    question_set = a_set("2025Z00001")
    assert named(question_set) == []
    cases.settle(case_id=question_set.pk, on=DAY, outcome=Outcome.ANSWERED)
    cases.assign(case_id=question_set.pk, owner=cast.drafter, by=cast.drafter)
    assert named(question_set) == []


def test_a_step_that_is_switched_off_is_not_planned_and_what_was_planned_stays(
    cast: Cast, nordkamp: QuestionSet
) -> None:
    StepTemplate.objects.filter(name="Paraaf").update(active=False)
    other = a_set("2025Z00001", owner=cast.drafter)
    assert named(other) == ["Concept", "Afstemming", "Bewindspersoon"]
    assert named(nordkamp) == NAMES


def test_loading_the_reference_data_again_leaves_the_managers_template_alone(cast: Cast) -> None:
    StepTemplate.objects.filter(name="Paraaf").update(name="Parafen", days_before=5)
    load_reference()
    assert not StepTemplate.objects.filter(name="Paraaf").exists()


def test_a_step_falls_on_the_working_day_before_the_line(nordkamp: QuestionSet) -> None:
    days = [step.target_on(nordkamp.due_on) for step in nordkamp.steps.all()]
    # Due on Tuesday 1 April 2025; four days before it is a Friday, two days before it a Sunday.
    assert [day.isoformat() for day in days if day] == [
        "2025-03-21",
        "2025-03-26",
        "2025-03-28",
        "2025-03-28",
    ]


def test_an_uitstelbericht_moves_the_open_steps_along_with_the_line(nordkamp: QuestionSet) -> None:
    record_extension(question_set=nordkamp, sent_on=dt.date(2025, 3, 28), reason="Afstemming.")
    before = InternalStep.objects.by_date(dt.date(2025, 3, 27)).first()
    after = InternalStep.objects.by_date(dt.date(2025, 3, 28)).first()
    assert before is not None
    assert after is not None
    assert before.target_on(before.line_on) == dt.date(2025, 3, 21)  # type: ignore[attr-defined]
    # 42 days after 11 March is 22 April; ten days before it a Saturday.
    assert after.target_on(after.line_on) == dt.date(2025, 4, 11)  # type: ignore[attr-defined]


def test_without_a_line_a_step_has_no_date() -> None:
    assert InternalStep(name="Concept", days_before=3).target_on(None) is None


def test_who_ticked_off_first_stays_until_it_is_undone(cast: Cast, nordkamp: QuestionSet) -> None:
    step = nordkamp.steps.all()[0]
    tick_off(step=step, on=DAY, by=cast.drafter)
    tick_off(step=step, on=DAY + dt.timedelta(days=1), by=cast.coordinator)
    step.refresh_from_db()
    assert (step.done_on, step.done_by) == (DAY, cast.drafter)
    undo(step=step)
    step.refresh_from_db()
    assert (step.done_on, step.done_by) == (None, None)


def test_another_ministry_has_its_own_step_under_the_one_clock(nordkamp: QuestionSet) -> None:
    foreign = Ministry.objects.on(DAY).get(code="BZ")
    step = add_step(case=nordkamp, name="Akkoord", days_before=5, ministry=foreign)
    assert str(step) == "Akkoord (Ministerie van Buitenlandse Zaken)"
    assert step.target_on(nordkamp.due_on) == dt.date(2025, 3, 27)


def test_each_ministry_that_answers_along_gets_its_own_step_once(nordkamp: QuestionSet) -> None:
    foreign = actors.find_office("minister van Buitenlandse Zaken", on=DAY)
    assert foreign is not None
    assert nordkamp.office is not None
    for _twice in range(2):
        set_co_signers(case_id=nordkamp.pk, offices=[foreign, nordkamp.office])
    assert [str(step) for step in nordkamp.steps.exclude(ministry=None)] == [
        "Akkoord (Ministerie van Buitenlandse Zaken)"
    ]


def test_a_step_stands_once_at_a_case(nordkamp: QuestionSet) -> None:
    with pytest.raises(ValidationError, match="al die stap"):
        add_step(case=nordkamp, name="Concept", days_before=5)


def test_the_database_refuses_a_step_done_by_nobody(nordkamp: QuestionSet) -> None:
    with pytest.raises(IntegrityError, match="step_done_by_somebody"):
        nordkamp.steps.update(done_on=DAY)
