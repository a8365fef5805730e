"""What happens to a set of questions: it comes in, is extended, withdrawn, transferred."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from questions.models import ExtensionNotice, Question, QuestionSet
from tracker.deadlines import Outcome
from tracker.ingest.referring import record_parts
from tracker.models import Case, CaseDocument, Chamber, Citation, Document, Kind, Office, User
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
    kind: Kind = Kind.QUESTION,
    agreed_on: dt.date | None = None,
    agreed_ground: str = "",
    chamber: str = Chamber.TK,
    office: Office | None = None,
    owner: User | None = None,
    document: Document | None = None,
    start_source: str = Case.StartSource.PERSON,
    is_example: bool = False,
) -> QuestionSet:
    """Register a set; registering the same number again changes nothing and returns it.

    A set that was only there to be found gets what the desk now knows of it, and is followed. The
    responsible office is the first addressee's unless given. `kind` is one of `ASKED`; where no
    rule counts its days, `agreed_on` is its line, in the words of `agreed_ground`. Raises
    ValidationError.
    """
    question_set = QuestionSet.objects.filter(number=number).first()
    if question_set is None:
        question_set = QuestionSet(kind=kind, number=number, is_example=is_example)
    elif question_set.followed:
        return question_set
    if office is None and addressees:
        office = actors.find_office(addressees[0], on=sent_on)
    question_set.chamber, question_set.subject = chamber, subject
    question_set.body = searchable(members, addressees, asked)
    question_set.started_on = sent_on
    question_set.start_source = Case.StartSource.DOCUMENT if document else start_source
    question_set.agreed_on, question_set.agreed_ground = agreed_on, agreed_ground
    question_set.office = office
    question_set.give_to(owner)
    question_set.asks_separate_answers = any("afzonderlijk" in one.text for one in asked)
    question_set.followed = True
    cases.save(question_set)
    there = set(question_set.questions.values_list("number", flat=True))
    Question.objects.bulk_create(
        Question(question_set=question_set, position=position, number=q.number, text=q.text)
        for position, q in enumerate(asked, start=1)
        if q.number not in there
    )
    actors.record(case_id=question_set.pk, members=members, addressees=addressees, on=sent_on)
    if document is not None:
        cases.attach(case=question_set, document=document, role=CaseDocument.Role.QUESTION)
    record_texts(question_set=question_set)
    return question_set


def record_texts(*, question_set: QuestionSet) -> None:
    """Read again what the questions and their subject refer to."""
    asked = dict(question_set.questions.values_list("number", "text"))
    for part, texts in (
        (Citation.Part.SUBJECT, {"": question_set.subject}),
        (Citation.Part.QUESTION, asked),
    ):
        record_parts(case=question_set, part=part, texts=texts)


def searchable(members: list[tuple[str, str]], addressees: list[str], asked: list[Asked]) -> str:
    """What search reads of a set beside its subject."""
    people = [f"{name} ({party})" if party else name for name, party in members]
    return "\n".join([*people, *addressees, *(question.text for question in asked)])


@transaction.atomic
def record_extension(
    *,
    question_set: QuestionSet,
    sent_on: dt.date,
    reason: str,
    ground: str = "",
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
            {
                "sent_on": _("These questions were already settled on %s.")
                % date_format(case.settled_on)
            }
        )
    notice = ExtensionNotice(
        question_set=question_set,
        sent_on=sent_on,
        ground=ground,
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
    """The set left this desk altogether; the Kamer's clock runs on elsewhere, not here.

    Within this desk the lead moves by `tracker.services.lead.hand_over`, and nothing is settled.
    """
    return cases.settle(case_id=question_set.pk, on=on, outcome=Outcome.TRANSFERRED)
