"""Reading documents that were stored: by a doorbell, by the sweep, or because a person asks.

A row that waits is claimed by locking it, so that two readers never take one letter, and a reader
that is killed leaves it waiting.
"""

from __future__ import annotations

import datetime as dt

import structlog
from django.db import transaction

from tracker.ingest.extraction import Extracted, Unreadable
from tracker.ingest.referring import record_citations
from tracker.ingest.worker import extract_safely
from tracker.models import Document

log = structlog.get_logger(__name__)

PATIENCE = dt.timedelta(minutes=1)
"""How long a stored letter is left to the doorbell that was rung for it."""

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
        document.state = Document.State.UNREADABLE
        document.problem = str(reason)[:LONGEST_PROBLEM]
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


def read_waiting(now: dt.datetime) -> int:
    """Read what was stored and, after a while, still waits; how many were taken."""
    waiting = Document.objects.filter(
        state=Document.State.RECEIVED, received_at__lte=now - PATIENCE
    ).order_by("received_at")
    taken = 0
    for pk in list(waiting.values_list("pk", flat=True)):
        try:
            taken += read_document(document_id=pk)
        except Exception:
            log.exception("reading_failed", document=pk)
    return taken


def set_aside(*, document_id: int) -> bool:
    """Take an unreadable document off the list; its file stays. False when it is not one."""
    unreadable = Document.objects.filter(pk=document_id, state=Document.State.UNREADABLE)
    return bool(unreadable.update(state=Document.State.SET_ASIDE))


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
