"""Putting right what was logged wrongly: the cases follow the letter."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.db.models import QuerySet

from answers.models import AnswerLetter
from questions.models import QuestionSet
from tracker.deadlines import Outcome
from tracker.models import CaseDocument
from tracker.services import cases

ANSWER = CaseDocument.Role.ANSWER


def answered_by(letter: AnswerLetter) -> QuerySet[QuestionSet]:
    """The sets on which the letter hangs as their answer."""
    links = CaseDocument.objects.filter(document=letter.document_id, role=ANSWER)
    return QuestionSet.objects.filter(pk__in=links.values("case"))


@transaction.atomic
def answers_also(*, letter: AnswerLetter, question_set: QuestionSet) -> None:
    """The letter answers this set too, and settles it. Raises ValidationError as settling does."""
    cases.attach(case=question_set, document=letter.document, role=ANSWER)
    cases.settle(case_id=question_set.pk, on=letter.dated_on, outcome=Outcome.ANSWERED)


@transaction.atomic
def redate(*, letter: AnswerLetter, was: dt.date) -> None:
    """The letter has another date than was logged; the sets that it settled follow.

    Raises ValidationError when it is dated before the questions.
    """
    for question_set in answered_by(letter).filter(settled_on=was, outcome=Outcome.ANSWERED):
        cases.reopen(case_id=question_set.pk)
        cases.settle(case_id=question_set.pk, on=letter.dated_on, outcome=Outcome.ANSWERED)


@transaction.atomic
def withdraw(*, letter: AnswerLetter) -> None:
    """The letter was logged by mistake: take it out, and reopen what only it settled.

    The document itself stays.
    """
    settled = list(answered_by(letter).filter(settled_on=letter.dated_on, outcome=Outcome.ANSWERED))
    CaseDocument.objects.filter(document=letter.document_id, role=ANSWER).delete()
    letter.delete()
    for question_set in settled:
        if not question_set.document_links.filter(role=ANSWER).exists():
            cases.reopen(case_id=question_set.pk)
