"""The one place where a confirmed letter becomes records: all of it, or nothing."""

from __future__ import annotations

from functools import singledispatch

from django.contrib.admin.models import CHANGE
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from answers.models import AnswerLetter, Proposal
from answers.proposals.decisions import decide
from answers.proposals.history import remember
from answers.proposals.reading import as_reading
from answers.proposals.values import (
    Confirmed,
    ExtensionLetter,
    FiledDocument,
    MotionText,
    QuestionLetter,
    SpendingText,
)
from answers.services import record_answer
from motions.money.services import register as register_spending
from motions.services import register as register_motion
from questions.models import QuestionSet
from questions.services import record_extension
from questions.services import register as register_questions
from tracker.models import Case, CaseDocument, Document, User
from tracker.services import cases
from tracker.services.dossiers import dossier_of


@transaction.atomic
def confirm(*, proposal: Proposal, confirmed: Confirmed, by: User | None) -> Case | None:
    """Register what a person confirmed; the case it belongs to, or None for a filed document.

    Raises ValidationError, per field where it can, and then nothing was written.
    """
    current = decide(proposal=proposal, state=Proposal.State.CONFIRMED, by=by)
    known = Case.objects.filter(number=confirmed.number).first()
    if known is not None and known.followed:
        refuse_to_change_for_others(known, by)
    case = _register(confirmed, current.document, by)
    current.confirmed = as_reading(confirmed)
    current.case, current.opened_case = case, case is not None and known is None
    current.save(update_fields=["confirmed", "case", "opened_case"])
    remember(by, CHANGE, _("Confirmed: %(letter)s.") % {"letter": current}, current, case)
    return case


def refuse_to_change_for_others(case: Case, by: User | None) -> None:
    """Raises ValidationError when another ministry answers this case, and `by` is not of it."""
    if by is None or case.office_id is None:
        return
    if not Case.objects.editable_by(by).filter(pk=case.pk).exists():
        raise ValidationError(
            _(
                "%(number)s is not answered by your ministry, so you cannot change it. "
                "Ask a coordinator to confirm this letter."
            ),
            params={"number": case.display},
        )


@singledispatch
def _register(confirmed: Confirmed, document: Document, by: User | None) -> Case | None:
    raise TypeError(type(confirmed))


@_register.register
def _question_letter(letter: QuestionLetter, document: Document, by: User | None) -> Case | None:
    question_set = register_questions(
        number=letter.case_number,
        subject=letter.subject,
        sent_on=letter.sent_on,
        asked=letter.asked,
        members=letter.members,
        addressees=letter.addressees,
        owner=by,
        start_source=Case.StartSource.DOCUMENT,
    )
    if letter.answered_on is None:
        cases.attach(case=question_set, document=document, role=CaseDocument.Role.QUESTION)
    else:
        record_answer(
            document=document,
            question_set=question_set,
            dated_on=letter.answered_on,
            given=letter.given,
            signed=letter.signed,
            references=letter.references,
            by=by,
            kind=_kind_of_answer(question_set),
        )
    return question_set


def _kind_of_answer(question_set: QuestionSet) -> str:
    """What comes after the answer is supplementary; after a partial one the answer is to come."""
    answered = AnswerLetter.objects.filter(
        answers__questions__question_set=question_set, kind=AnswerLetter.Kind.ANSWER
    )
    return AnswerLetter.Kind.SUPPLEMENT if answered.exists() else AnswerLetter.Kind.ANSWER


@_register.register
def _motion_text(motion: MotionText, document: Document, by: User | None) -> Case | None:
    registered = register_motion(
        number=motion.number,
        subject=motion.subject,
        members=motion.members,
        submitted_on=motion.submitted_on,
        preamble=motion.preamble,
        considerations=motion.considerations,
        dictum=motion.dictum,
        dossier=dossier_of(motion.number),
        owner=by,
        replaces=motion.replaces,
        replaces_as_written=_words_for(document, motion.replaces),
    )
    cases.attach(case=registered, document=document, role=CaseDocument.Role.TEXT)
    return registered


def _words_for(document: Document, number: str) -> str:
    """The words in which a document refers to a number; nothing when it does not."""
    cited = document.citations.filter(target=number).first()
    return cited.as_written if cited else ""


@_register.register
def _extension_letter(notice: ExtensionLetter, document: Document, by: User | None) -> Case | None:
    question_set = QuestionSet.objects.filter(number=notice.case_number).first()
    if question_set is None:
        raise ValidationError(
            {"case_number": _("No questions with this number are registered here yet.")}
        )
    record_extension(
        question_set=question_set,
        sent_on=notice.sent_on,
        reason=notice.reason,
        promised_on=notice.promised_on,
        document=document,
    )
    return question_set


@_register.register
def _spending_text(spending: SpendingText, document: Document, by: User | None) -> Case | None:
    document.title = spending.form.title
    document.save(update_fields=["title"])
    register_spending(document=document, form=spending.form, by=by)
    return None


@_register.register
def _filed_document(filed: FiledDocument, document: Document, by: User | None) -> Case | None:
    document.title = filed.title
    document.save(update_fields=["title"])
    return None
