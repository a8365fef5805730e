"""Putting right what was recorded wrongly: the clock and the order follow the corrected facts."""

from __future__ import annotations

import re

from django.db import transaction

from questions.models import ExtensionNotice, Question, QuestionSet
from tracker.services import cases

_PRINTED = re.compile(r"(\d+)(.*)", re.DOTALL)


@transaction.atomic
def correct_extension(*, notice: ExtensionNotice) -> ExtensionNotice:
    """Write a corrected uitstelbericht; the second line counts from the first that is left.

    Raises ValidationError when it is dated before the questions.
    """
    cases.lock(notice.question_set_id)
    notice.full_clean()
    notice.save()
    _count_extensions_again(notice.question_set_id)
    return notice


@transaction.atomic
def remove_extension(*, notice: ExtensionNotice) -> None:
    """Take out an uitstelbericht that was never sent."""
    cases.lock(notice.question_set_id)
    notice.delete()
    _count_extensions_again(notice.question_set_id)


def _count_extensions_again(case_id: int) -> None:
    case = QuestionSet.objects.get(pk=case_id)
    dates = case.extension_notices.order_by("sent_on").values_list("sent_on", flat=True)
    case.extended_on = dates.first()
    cases.save(case)


@transaction.atomic
def put_in_printed_order(*, question_set: QuestionSet) -> None:
    """Give the questions the positions of their printed numbers: 1, 2, 2a, 10."""
    questions = sorted(question_set.questions.all(), key=_printed_order)
    for position, question in enumerate(questions, start=1):
        question.position = position
    Question.objects.bulk_update(questions, ["position"])


def _printed_order(question: Question) -> tuple[int, str]:
    match = _PRINTED.match(question.number)
    return (int(match[1]), match[2]) if match else (1000, question.number)
