"""Putting a date right: only with a reason, with the lines following, and never without a trace."""

from __future__ import annotations

import datetime as dt

import pytest
from django.core.exceptions import ValidationError

from questions.corrections import correct_extension, remove_extension
from questions.models import QuestionSet
from questions.services import record_extension
from tests.cast import Cast
from tracker.deadlines import Outcome
from tracker.models import DateChange
from tracker.services import cases
from tracker.services.corrections import correct

pytestmark = pytest.mark.django_db

WHY = "de brief noemt 12 maart"


def trace(case: QuestionSet) -> list[tuple[str, dt.date | None, dt.date | None]]:
    return [(row.field, row.was, row.became) for row in DateChange.objects.filter(case=case)]


def test_a_corrected_start_moves_both_lines_and_keeps_who_when_why(
    nordkamp: QuestionSet, cast: Cast
) -> None:
    nordkamp.started_on = dt.date(2025, 3, 12)
    correct(case=nordkamp, reason=f"  {WHY}\n ", by=cast.drafter)
    nordkamp.refresh_from_db()
    assert (nordkamp.due_on, nordkamp.outer_due_on) == (dt.date(2025, 4, 2), dt.date(2025, 4, 23))
    assert trace(nordkamp) == [
        ("started_on", dt.date(2025, 3, 11), dt.date(2025, 3, 12)),
        ("due_on", dt.date(2025, 4, 1), dt.date(2025, 4, 2)),
        ("outer_due_on", dt.date(2025, 4, 22), dt.date(2025, 4, 23)),
    ]
    kept = DateChange.objects.filter(case=nordkamp)
    assert {(row.reason, row.by) for row in kept} == {(WHY, cast.drafter)}


@pytest.mark.parametrize("reason", ["", "   "])
def test_a_date_never_changes_without_a_reason(nordkamp: QuestionSet, reason: str) -> None:
    nordkamp.started_on = dt.date(2025, 3, 12)
    with pytest.raises(ValidationError) as refusal:
        correct(case=nordkamp, reason=reason, by=None)
    assert list(refusal.value.message_dict) == ["reason"]
    nordkamp.refresh_from_db()
    assert nordkamp.started_on == dt.date(2025, 3, 11)
    assert trace(nordkamp) == []


def test_filling_in_what_was_empty_needs_no_reason_and_leaves_no_trace(
    nordkamp: QuestionSet,
) -> None:
    nordkamp.settled_on, nordkamp.outcome = dt.date(2025, 4, 1), Outcome.ANSWERED
    correct(case=nordkamp, reason="", by=None)
    assert trace(nordkamp) == []


def test_emptying_a_settling_date_is_a_correction(nordkamp: QuestionSet) -> None:
    cases.settle(case_id=nordkamp.pk, on=dt.date(2025, 4, 1), outcome=Outcome.ANSWERED)
    settled = QuestionSet.objects.get(pk=nordkamp.pk)
    settled.settled_on, settled.outcome = None, ""
    correct(case=settled, reason="verkeerde set", by=None)
    assert trace(nordkamp) == [("settled_on", dt.date(2025, 4, 1), None)]


def test_what_is_saved_besides_dates_moves_no_line_and_leaves_no_trace(
    nordkamp: QuestionSet,
) -> None:
    QuestionSet.objects.filter(pk=nordkamp.pk).update(due_on=dt.date(2025, 4, 5))
    nordkamp.refresh_from_db()
    nordkamp.subject = "een ander onderwerp"
    correct(case=nordkamp, reason="", by=None)
    nordkamp.refresh_from_db()
    assert nordkamp.due_on == dt.date(2025, 4, 5)
    assert trace(nordkamp) == []


def test_correcting_an_uitstelbericht_is_kept_and_leaves_the_due_date(
    nordkamp: QuestionSet, cast: Cast
) -> None:
    notice = record_extension(
        question_set=nordkamp, sent_on=dt.date(2025, 3, 28), reason="afstemming"
    )
    notice.sent_on = dt.date(2025, 3, 31)
    correct_extension(notice=notice, reason="de brief is van maandag", by=cast.drafter)
    assert trace(nordkamp) == [("extended_on", dt.date(2025, 3, 28), dt.date(2025, 3, 31))]


def test_an_uitstelbericht_is_not_redated_without_a_reason(nordkamp: QuestionSet) -> None:
    notice = record_extension(
        question_set=nordkamp, sent_on=dt.date(2025, 3, 28), reason="afstemming"
    )
    notice.sent_on = dt.date(2025, 3, 31)
    with pytest.raises(ValidationError):
        correct_extension(notice=notice)
    nordkamp.refresh_from_db()
    assert nordkamp.extended_on == dt.date(2025, 3, 28)


def test_taking_out_an_uitstelbericht_says_so_by_itself(nordkamp: QuestionSet) -> None:
    notice = record_extension(
        question_set=nordkamp, sent_on=dt.date(2025, 3, 28), reason="afstemming"
    )
    remove_extension(notice=notice)
    assert trace(nordkamp) == [("extended_on", dt.date(2025, 3, 28), None)]


def test_a_correction_before_the_start_is_refused_and_leaves_no_trace(
    nordkamp: QuestionSet,
) -> None:
    cases.settle(case_id=nordkamp.pk, on=dt.date(2025, 4, 1), outcome=Outcome.ANSWERED)
    settled = QuestionSet.objects.get(pk=nordkamp.pk)
    settled.settled_on = dt.date(2025, 3, 1)
    with pytest.raises(ValidationError):
        correct(case=settled, reason=WHY, by=None)
    assert trace(nordkamp) == []
