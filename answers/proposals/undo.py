"""Taking a confirmation back: what it registered goes out again, what a person typed stays."""

from __future__ import annotations

from django.contrib.admin.models import CHANGE
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from answers.models import Proposal
from answers.proposals.history import remember
from answers.proposals.register import refuse_to_change_for_others
from answers.proposals.taking_out import close, take_out
from motions.models import Commitment, Motion
from questions.models import QuestionSet
from tracker.models import Case, Kind, User


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
    had_answers = take_out(current.document, case, by)
    said = _("Confirmation undone: %(letter)s.") % {"letter": current}
    remember(by, CHANGE, said, current, case)
    if case is not None and current.opened_case:
        close(case, only_part=had_answers)
    current.state, current.decided_by, current.decided_at = Proposal.State.PENDING, None, None
    current.case, current.opened_case = None, False
    current.save(update_fields=["state", "decided_by", "decided_at", "case", "opened_case"])
    return current


def _registered(case: Case | None) -> Case | None:
    """The case as what it is, so that its own history remembers."""
    if case is None:
        return None
    model = {Kind.MOTION: Motion, Kind.COMMITMENT: Commitment}.get(Kind(case.kind), QuestionSet)
    own: Case = model._default_manager.get(pk=case.pk)
    return own
