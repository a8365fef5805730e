"""Reading documents that were stored: by a doorbell, by the sweep, or because a person asks.

A row that waits is claimed by locking it, so that two readers never take one letter, and a reader
that is killed leaves it waiting.
"""

from __future__ import annotations

from django.db import transaction

from tracker.ingest.extraction import Extracted, Unreadable
from tracker.ingest.isolation import extract_safely
from tracker.ingest.referring import record_citations
from tracker.models import Document

LONGEST_PROBLEM = 300


@transaction.atomic
def read_document(*, document_id: int) -> bool:
    """Read a document that waits; False when it does not, or when another reader has it."""
    waiting = Document.objects.select_for_update(skip_locked=True, no_key=True)
    document = waiting.filter(pk=document_id, state=Document.State.RECEIVED).first()
    if document is None:
        return False
    try:
        fill(document, extract_safely(_bytes_of(document)))
    except Unreadable as reason:
        document.state, document.problem = Document.State.UNREADABLE, str(reason)[:LONGEST_PROBLEM]
        document.save(update_fields=["state", "problem"])
    return True


def read_again(*, document_id: int) -> Document:
    """Read a document that waits or could not be read; what was read once is left alone."""
    given_up = [Document.State.UNREADABLE, Document.State.SET_ASIDE]
    Document.objects.filter(pk=document_id, state__in=given_up).update(
        state=Document.State.RECEIVED, problem=""
    )
    read_document(document_id=document_id)
    return Document.objects.get(pk=document_id)


def fill(document: Document, found: Extracted) -> None:
    """The text of a document and what it refers to."""
    document.text, document.links = found.text, [list(link) for link in found.links]
    document.state, document.problem = Document.State.READ, ""
    document.save(update_fields=["text", "links", "state", "problem"])
    record_citations(document)


def _bytes_of(document: Document) -> bytes:
    try:
        with document.file.open("rb") as stored:
            data: bytes = stored.read()
    except (OSError, ValueError) as error:
        raise Unreadable(
            "Het bestand van deze brief staat niet meer op zijn plaats. Voeg de brief opnieuw toe."
        ) from error
    return data
