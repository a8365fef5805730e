"""What happens to a draft: it is made, put in other words, thrown away, or sent and recorded."""

from __future__ import annotations

import datetime as dt

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from questions.extension_models import ExtensionDraft
from questions.extensions import wording
from questions.extensions.letter import letter_of, notice_of
from questions.extensions.word import as_word
from questions.models import ExtensionNotice, QuestionSet
from questions.services import record_extension
from tracker.ingest.receive import receive
from tracker.models import Document, User
from tracker.services import cases


@transaction.atomic
def make_draft(
    *,
    question_set: QuestionSet,
    ground: str,
    explanation: str,
    dated_on: dt.date,
    promised_on: dt.date | None,
    reference: str,
    by: User,
) -> ExtensionDraft:
    """Make the draft of a set, or make it anew: its text follows from the ground.

    Raises ValidationError for a settled set, or without a reason.
    """
    if cases.lock(question_set.pk).settled_on is not None:
        raise ValidationError(_("These questions are settled; there is nothing left to extend."))
    draft = ExtensionDraft.objects.filter(question_set=question_set).first() or ExtensionDraft(
        question_set=question_set, made_by=by
    )
    draft.ground, draft.explanation = ground, explanation
    draft.dated_on, draft.promised_on = dated_on, promised_on
    draft.reference = reference
    draft.body = "\n\n".join(wording.paragraphs(notice_of(draft)))
    draft.full_clean()
    draft.save()
    return draft


def reword(*, draft: ExtensionDraft, body: str) -> ExtensionDraft:
    """Put the letter in other words; the recorded reason stays that of the ground."""
    draft.body = body
    draft.full_clean()
    draft.save()
    return draft


def discard(*, draft: ExtensionDraft) -> None:
    """Throw the draft away: nothing was sent, so nothing is remembered."""
    draft.delete()


def word_of(draft: ExtensionDraft) -> bytes:
    """The letter of a draft as a Word file."""
    return as_word(letter_of(draft), draft.question_set.office)


def file_name(question_set: QuestionSet) -> str:
    """What the letter is called on somebody's disk."""
    return f"uitstelbericht-{question_set.number}.docx"


@transaction.atomic
def record_sent(
    *,
    question_set: QuestionSet,
    sent_on: dt.date,
    reason: str,
    ground: str = "",
    promised_on: dt.date | None = None,
    aanhangsel: str = "",
    letter: tuple[str, bytes] | None = None,
    by: User,
) -> ExtensionNotice:
    """Record what was sent, with its letter (name, bytes), and let go of the draft.

    Raises ValidationError as `record_extension` does, and Unreadable for a letter that cannot be
    read; then nothing is recorded.
    """
    document = _keep(letter, question_set, sent_on, by) if letter else None
    notice = record_extension(
        question_set=question_set,
        sent_on=sent_on,
        ground=ground,
        reason=reason,
        promised_on=promised_on,
        aanhangsel=aanhangsel,
        document=document,
    )
    ExtensionDraft.objects.filter(question_set=question_set).delete()
    return notice


@transaction.atomic
def give_number(*, notice: ExtensionNotice, aanhangsel: str) -> ExtensionNotice:
    """The Kamer printed the notice: it has an Aanhangsel number of its own (canonical)."""
    cases.lock(notice.question_set_id)
    notice.aanhangsel = aanhangsel
    notice.full_clean()
    notice.save(update_fields=["aanhangsel"])
    cases.touch(notice.question_set_id)
    return notice


def _keep(
    letter: tuple[str, bytes], question_set: QuestionSet, sent_on: dt.date, by: User
) -> Document:
    name, data = letter
    document = receive(name=name, data=data, by=by).document
    if not document.title:
        document.kind, document.dated_on = Document.Kind.EXTENSION, sent_on
        document.title = f"Uitstelbericht {question_set.display}"
        document.save(update_fields=["kind", "title", "dated_on"])
    return document
