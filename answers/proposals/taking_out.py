"""What a letter brought goes out again, unless later facts rest on it."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from answers.corrections import withdraw
from answers.models import AnswerLetter
from motions.money.services import withdraw as withdraw_spending
from questions.corrections import remove_extension
from questions.models import ExtensionNotice
from tracker.models import Case, CaseDocument, Document, User


def take_out(document: Document, case: Case | None, by: User) -> bool:
    """Take out what the document brought to the case; whether there were answers among it."""
    letter = AnswerLetter.objects.filter(document=document).first()
    if letter is not None:
        withdraw(letter=letter, by=by)
    for notice in ExtensionNotice.objects.filter(document=document):
        remove_extension(notice=notice, by=by)
    withdraw_spending(document=document)
    CaseDocument.objects.filter(document=document, case=case).delete()
    return letter is not None


def close(case: Case, *, only_part: bool) -> None:
    """Take out a case that was opened by mistake, unless more hangs on it by now."""
    hanging = (
        case.document_links.exists()
        or case.reminders.exists()
        or ExtensionNotice.objects.filter(question_set=case.pk).exists()
    )
    if not hanging:
        case.delete()
    elif not only_part:
        raise ValidationError(
            _(
                "More was registered at %(number)s since: another document, an uitstelbericht or "
                "reminders. Undo those first, or correct the case in the administration."
            ),
            params={"number": case.display},
        )
