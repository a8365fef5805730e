"""Putting right what was logged wrongly: the cases follow the letter."""

from __future__ import annotations

import datetime as dt

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import OuterRef, QuerySet
from django.utils.translation import gettext as _

from answers.citing import record_answer_texts
from answers.models import AnswerLetter
from questions.models import QuestionSet
from tracker.deadlines import Outcome
from tracker.models import CaseDocument, User
from tracker.services import cases
from tracker.services.corrections import correct

ANSWER = CaseDocument.Role.ANSWER


def answered_by(letter: AnswerLetter) -> QuerySet[QuestionSet]:
    """The sets on which the letter hangs as their answer, whole or in part."""
    links = CaseDocument.objects.filter(document=letter.document_id, role=ANSWER)
    return QuestionSet.objects.filter(pk__in=links.values("case"))


def letters_of(question_set: QuestionSet | OuterRef) -> QuerySet[AnswerLetter]:
    """The letters that hang on a set, the first one first."""
    return AnswerLetter.objects.filter(
        document__case_links__case=question_set, document__case_links__role=ANSWER
    ).order_by("dated_on", "pk")


@transaction.atomic
def answers_also(*, letter: AnswerLetter, question_set: QuestionSet) -> None:
    """The letter answers this set too, and settles it when it is an answer in full.

    Raises ValidationError as settling does, and when it is dated before the questions.
    """
    if question_set.started_on and letter.dated_on < question_set.started_on:
        raise ValidationError(_("The answer is dated before the question was sent in."))
    cases.attach(case=question_set, document=letter.document, role=ANSWER)
    if letter.kind == AnswerLetter.Kind.ANSWER:
        cases.settle(case_id=question_set.pk, on=letter.dated_on, outcome=Outcome.ANSWERED)


@transaction.atomic
def redate(*, letter: AnswerLetter, was: dt.date, reason: str = "", by: User | None = None) -> None:
    """The letter has another date than was logged; the sets that it settled follow.

    Raises ValidationError when it is dated before the questions, or without a `reason`.
    """
    for question_set in answered_by(letter):
        _settle_by_what_is_there(question_set, was, reason, by)


@transaction.atomic
def rekind(
    *, letter: AnswerLetter, kind: str, reason: str = "", by: User | None = None
) -> AnswerLetter:
    """The letter is another kind of answer than was logged; the sets it hangs on follow.

    As the answer it settles them, unless something did before. As a partial or supplementary answer
    it settles nothing, and what only it had settled is open again. Raises ValidationError when that
    happens without a `reason`.
    """
    letter.kind = kind
    letter.full_clean()
    letter.save(update_fields=["kind"])
    for question_set in answered_by(letter):
        if kind == AnswerLetter.Kind.ANSWER:
            cases.settle(case_id=question_set.pk, on=letter.dated_on, outcome=Outcome.ANSWERED)
        else:
            _settle_by_what_is_there(question_set, letter.dated_on, reason, by)
    return letter


@transaction.atomic
def withdraw(*, letter: AnswerLetter, by: User | None = None) -> None:
    """The letter was logged by mistake: take it out, and reopen what only it settled.

    The document itself stays.
    """
    sets = list(answered_by(letter))
    said = _("The answer letter “%s” was taken out: it was logged by mistake.") % letter
    CaseDocument.objects.filter(document=letter.document_id, role=ANSWER).delete()
    letter.delete()
    for question_set in sets:
        record_answer_texts(question_set=question_set)
        _settle_by_what_is_there(question_set, letter.dated_on, said, by)


def _settle_by_what_is_there(
    question_set: QuestionSet, was: dt.date, reason: str, by: User | None
) -> None:
    """What a letter of the day `was` settled is settled by the first answer there is, or open."""
    if (question_set.settled_on, question_set.outcome) != (was, Outcome.ANSWERED):
        return
    first = letters_of(question_set).filter(kind=AnswerLetter.Kind.ANSWER).first()
    question_set.settled_on = first.dated_on if first else None
    question_set.outcome = Outcome.ANSWERED if first else ""
    correct(case=question_set, reason=reason, by=by)
