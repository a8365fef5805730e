"""A document gets a proposal, once; a person confirms it or sets it aside, once."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from answers.models import Proposal
from answers.proposals.doubts import known_dossiers
from answers.proposals.marks import marks_of
from answers.proposals.reading import as_stored
from tracker import letters
from tracker.ingest.referring import links_of
from tracker.models import Document, User

LONGEST_TITLE = 500


@transaction.atomic
def propose(*, document: Document) -> Proposal:
    """What the letter reader makes of a document, for a person to confirm; once per document."""
    known = Proposal.objects.filter(document=document).first()
    if known is not None:
        return known
    read = letters.read(document.text, dossiers=known_dossiers(), links=links_of(document))
    reading = as_stored(read)
    proposal, _created = Proposal.objects.get_or_create(
        document=document, defaults={"reading": reading, "marks": marks_of(read)}
    )
    document.kind = reading["kind"] or Document.Kind.OTHER
    document.title = document.title or (reading["subject"] or "")[:LONGEST_TITLE]
    document.dated_on = document.dated_on or reading["answered_on"] or reading["submitted_on"]
    document.save(update_fields=["kind", "title", "dated_on"])
    return proposal


@transaction.atomic
def decide(*, proposal: Proposal, state: str, by: User | None) -> Proposal:
    """Confirm a proposal or set it aside; raises ValidationError when somebody was first."""
    current = Proposal.objects.select_for_update(no_key=True).get(pk=proposal.pk)
    if current.state != Proposal.State.PENDING:
        raise ValidationError(
            _("This letter was already handled by %(who)s."),
            params={"who": current.decided_by or _("the import")},
        )
    current.state, current.decided_by, current.decided_at = state, by, timezone.now()
    current.save(update_fields=["state", "decided_by", "decided_at"])
    return current
