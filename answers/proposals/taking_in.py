"""From a stored letter to a proposal, without a person."""

from __future__ import annotations

from answers.models import Proposal
from answers.proposals.decisions import propose
from tracker.ingest.reading import read_document
from tracker.models import Document
from tracker.models.documents import DocumentQuerySet


def take_in(*, document_id: int) -> Proposal | None:
    """Read a letter that waits and propose what it says; None when there is nothing to propose."""
    read_document(document_id=document_id)
    document = unproposed().filter(pk=document_id).first()
    return propose(document=document) if document else None


def unproposed() -> DocumentQuerySet:
    """What was read and proposed nothing for; what hangs on a case was confirmed by a person."""
    return Document.objects.filter(state=Document.State.READ, proposal=None, case_links=None)
