"""What happens when questions are answered: the letter is recorded and the set is settled."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from answers.citing import record_answer_texts
from answers.models import Answer, AnswerLetter, Signatory
from questions.models import Question, QuestionSet
from tracker.deadlines import Outcome
from tracker.models import CaseDocument, Document, User
from tracker.services import actors, cases


@dataclass(frozen=True, slots=True)
class Given:
    """One answer as given: the numbers of the questions it covers, and its text."""

    covers: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Signed:
    """One signature as printed: the name and the office under or above it."""

    name: str
    office: str


@transaction.atomic
def record_answer(
    *,
    document: Document,
    question_set: QuestionSet,
    dated_on: dt.date,
    given: list[Given],
    signed: list[Signed],
    references: list[str],
    by: User | None,
    kind: str = AnswerLetter.Kind.ANSWER,
) -> AnswerLetter:
    """Record a letter that answers a set; the answer settles the set on the letter's date.

    A partial answer settles nothing, and a supplementary one never changes when the set was
    settled. Recording the same document again changes nothing. Raises ValidationError when the
    letter is dated before the questions, or when an answer covers a number that was not asked.
    """
    known = AnswerLetter.objects.filter(document=document).first()
    if known is not None:
        return known
    asked = {question.number: question for question in question_set.questions.all()}
    _refuse_unknown_numbers(given, asked)
    if question_set.started_on and dated_on < question_set.started_on:
        raise ValidationError(
            {"answered_on": _("The answer is dated before the question was sent in.")}
        )
    letter = AnswerLetter(
        document=document, kind=kind, dated_on=dated_on, references=references, logged_by=by
    )
    letter.full_clean()
    letter.save()
    for position, answer in enumerate(given, start=1):
        row = Answer.objects.create(letter=letter, position=position, text=answer.text)
        row.questions.set([asked[number] for number in answer.covers])
    Signatory.objects.bulk_create(
        Signatory(
            letter=letter,
            position=position,
            name=signature.name,
            office_as_written=signature.office,
            office=actors.find_office(signature.office, on=dated_on),
        )
        for position, signature in enumerate(signed)
    )
    cases.attach(case=question_set, document=document, role=CaseDocument.Role.ANSWER)
    if kind == AnswerLetter.Kind.ANSWER:
        cases.settle(case_id=question_set.pk, on=dated_on, outcome=Outcome.ANSWERED)
    record_answer_texts(question_set=question_set)
    return letter


def _refuse_unknown_numbers(given: list[Given], asked: dict[str, Question]) -> None:
    unknown = sorted({number for answer in given for number in answer.covers} - asked.keys())
    if unknown:
        raise ValidationError(
            {
                "answers": _("These numbers were not asked in this set: %(numbers)s.")
                % {"numbers": ", ".join(unknown)}
            }
        )
