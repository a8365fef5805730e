"""Which earlier commitment one repeats, changes or supplements, by the Kamer or by a person."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from motions.models import Commitment, CommitmentLink
from tracker.models import User
from tracker.services import cases


@transaction.atomic
def relate(
    *, commitment: Commitment, earlier: Commitment, relation: str, by: User | None
) -> CommitmentLink:
    """Say what a commitment does to an earlier one; `by` is None when the Kamer's data says so.

    Saying the same again changes nothing. Raises ValidationError when the two are linked in another
    way, are one and the same, or when the earlier one was promised later.
    """
    known = CommitmentLink.objects.filter(commitment=commitment, earlier=earlier).first()
    if known is not None and known.relation == relation:
        return known
    if (
        earlier.started_on and commitment.started_on
    ) and earlier.started_on > commitment.started_on:
        raise ValidationError(
            _("%(earlier)s was promised after %(number)s, so it is not the earlier one."),
            params={"earlier": earlier.display, "number": commitment.display},
        )
    link = CommitmentLink(commitment=commitment, earlier=earlier, relation=relation, made_by=by)
    link.full_clean()
    link.save()
    _touch(link)
    return link


@transaction.atomic
def unrelate(*, link: CommitmentLink) -> None:
    """The link was a mistake."""
    _touch(link)
    CommitmentLink.objects.filter(pk=link.pk).delete()


def _touch(link: CommitmentLink) -> None:
    """Both pages show it, so both were changed."""
    for key in (link.commitment_id, link.earlier_id):
        cases.touch(key)
