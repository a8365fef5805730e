"""Taking a confirmation back: what it registered goes out again, what a person typed stays."""

from __future__ import annotations

from django.contrib.admin.models import CHANGE
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from answers.corrections import withdraw
from answers.models import AnswerLetter, Proposal
from answers.proposals.history import remember
from answers.proposals.register import refuse_to_change_for_others
from motions.models import Motion
from questions.corrections import remove_extension
from questions.models import ExtensionNotice, QuestionSet
from tracker.models import Case, CaseDocument, Document, Kind, User


@transaction.atomic
def undo(*, proposal: Proposal, by: User) -> Proposal:
    """Undo a confirmation; the letter waits again, with the values that were confirmed.

    A case that only this letter opened is taken out; one to which more hangs stays, without this
    letter. Raises ValidationError when nothing was confirmed, when the case is not one's own to
    change, or when what the letter registered cannot go because later facts rest on it.
    """
    current = Proposal.objects.select_for_update(no_key=True).get(pk=proposal.pk)
    if current.state != Proposal.State.CONFIRMED:
        raise ValidationError(_("This letter is not confirmed, so there is nothing to undo."))
    case = _registered(current.case)
    if case is not None and not current.opened_case:
        refuse_to_change_for_others(case, by)
    had_answers = _take_out(current.document, case)
    said = _("Confirmation undone: %(letter)s.") % {"letter": current}
    remember(by, CHANGE, said, current, case)
    if case is not None and current.opened_case:
        _close(case, only_part=had_answers)
    current.state, current.decided_by, current.decided_at = Proposal.State.PENDING, None, None
    current.case, current.opened_case = None, False
    current.save(update_fields=["state", "decided_by", "decided_at", "case", "opened_case"])
    return current


def _registered(case: Case | None) -> Case | None:
    """The case as what it is, so that its own history remembers."""
    if case is None:
        return None
    model = {Kind.QUESTION: QuestionSet, Kind.MOTION: Motion}[Kind(case.kind)]
    own: Case = model._default_manager.get(pk=case.pk)
    return own


def _take_out(document: Document, case: Case | None) -> bool:
    """Take out what the document brought to the case; whether there were answers among it."""
    letter = AnswerLetter.objects.filter(document=document).first()
    if letter is not None:
        withdraw(letter=letter)
    for notice in ExtensionNotice.objects.filter(document=document):
        remove_extension(notice=notice)
    CaseDocument.objects.filter(document=document, case=case).delete()
    return letter is not None


def _close(case: Case, *, only_part: bool) -> None:
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
