"""What happens to written questions: they come in, are extended, withdrawn, handed over."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from questions.models import ExtensionNotice, Question, QuestionSet
from tracker.deadlines import Outcome
from tracker.models import Case, CaseDocument, Chamber, Document, Kind, Office, User
from tracker.services import actors, cases


@dataclass(frozen=True, slots=True)
class Asked:
    """One question as asked: its printed number and its text."""

    number: str
    text: str


@transaction.atomic
def register(
    *,
    number: str,
    subject: str,
    sent_on: dt.date,
    asked: list[Asked],
    members: list[tuple[str, str]],
    addressees: list[str],
    chamber: str = Chamber.TK,
    office: Office | None = None,
    owner: User | None = None,
    document: Document | None = None,
    is_example: bool = False,
) -> QuestionSet:
    """Register a set; registering the same number again changes nothing and returns it.

    The responsible office is the first addressee's unless given. Raises ValidationError.
    """
    known = QuestionSet.objects.filter(number=number).first()
    if known is not None:
        return known
    if office is None and addressees:
        office = actors.find_office(addressees[0], on=sent_on)
    question_set = cases.save(
        QuestionSet(
            kind=Kind.QUESTION,
            chamber=chamber,
            number=number,
            subject=subject,
            body=_searchable(members, addressees, asked),
            started_on=sent_on,
            office=office,
            owner=owner,
            asks_separate_answers=any("afzonderlijk" in question.text for question in asked),
            is_example=is_example,
        )
    )
    Question.objects.bulk_create(
        Question(question_set=question_set, position=position, number=q.number, text=q.text)
        for position, q in enumerate(asked, start=1)
    )
    actors.record(case_id=question_set.pk, members=members, addressees=addressees, on=sent_on)
    if document is not None:
        cases.attach(case=question_set, document=document, role=CaseDocument.Role.QUESTION)
    return question_set


def _searchable(members: list[tuple[str, str]], addressees: list[str], asked: list[Asked]) -> str:
    people = [f"{name} ({party})" if party else name for name, party in members]
    return "\n".join([*people, *addressees, *(question.text for question in asked)])


@transaction.atomic
def record_extension(
    *,
    question_set: QuestionSet,
    sent_on: dt.date,
    reason: str,
    promised_on: dt.date | None = None,
    aanhangsel: str = "",
    document: Document | None = None,
) -> ExtensionNotice:
    """Record an uitstelbericht and open the second line (RvO TK 12.2 lid 1).

    Raises ValidationError when it is dated before the questions, or after they were answered.
    """
    case = cases.lock(question_set.pk)
    if case.settled_on is not None and sent_on > case.settled_on:
        raise ValidationError(
            {"sent_on": _("These questions were already settled on %s.") % case.settled_on}
        )
    notice = ExtensionNotice(
        question_set=question_set,
        sent_on=sent_on,
        reason=reason,
        promised_on=promised_on,
        aanhangsel=aanhangsel,
        document=document,
    )
    notice.full_clean()
    notice.save()
    cases.extend(case_id=question_set.pk, sent_on=sent_on)
    if document is not None:
        cases.attach(case=question_set, document=document, role=CaseDocument.Role.EXTENSION)
    return notice


def withdraw(*, question_set: QuestionSet, on: dt.date) -> Case:
    """The members took their questions back."""
    return cases.settle(case_id=question_set.pk, on=on, outcome=Outcome.WITHDRAWN)


def transfer(*, question_set: QuestionSet, on: dt.date) -> Case:
    """Another ministry took the lead; the Kamer's clock runs on there, not here."""
    return cases.settle(case_id=question_set.pk, on=on, outcome=Outcome.TRANSFERRED)
