"""Putting right what was recorded wrongly: the clock and the order follow the corrected facts."""

from __future__ import annotations

import re

from django.db import transaction
from django.utils.translation import gettext as _

from questions.models import ExtensionNotice, Question, QuestionSet
from questions.services import record_texts
from tracker.models import User
from tracker.services import cases
from tracker.services.corrections import correct

_PRINTED = re.compile(r"(\d+)(.*)", re.DOTALL)


@transaction.atomic
def correct_extension(
    *, notice: ExtensionNotice, reason: str = "", by: User | None = None
) -> ExtensionNotice:
    """Write a corrected uitstelbericht; the second line counts from the first that is left.

    Raises ValidationError when it is dated before the questions, or when its date changes without
    a `reason`.
    """
    cases.lock(notice.question_set_id)
    notice.full_clean()
    notice.save()
    _count_extensions_again(notice.question_set_id, reason, by)
    return notice


@transaction.atomic
def remove_extension(*, notice: ExtensionNotice, reason: str = "", by: User | None = None) -> None:
    """Take out an uitstelbericht that was never sent."""
    cases.lock(notice.question_set_id)
    notice.delete()
    said = reason or _("The uitstelbericht was taken out: it was recorded by mistake.")
    _count_extensions_again(notice.question_set_id, said, by)


def _count_extensions_again(case_id: int, reason: str, by: User | None) -> None:
    case = QuestionSet.objects.get(pk=case_id)
    dates = case.extension_notices.order_by("sent_on").values_list("sent_on", flat=True)
    case.extended_on = dates.first()
    correct(case=case, reason=reason, by=by)


@transaction.atomic
def put_in_printed_order(*, question_set: QuestionSet) -> None:
    """Give the questions the positions of their printed numbers: 1, 2, 2a, 10.

    What they refer to is read again.
    """
    questions = sorted(question_set.questions.all(), key=_printed_order)
    for position, question in enumerate(questions, start=1):
        question.position = position
    Question.objects.bulk_update(questions, ["position"])
    record_texts(question_set=question_set)


def _printed_order(question: Question) -> tuple[int, str]:
    match = _PRINTED.match(question.number)
    return (int(match[1]), match[2]) if match else (1000, question.number)
