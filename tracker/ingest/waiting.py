"""Documents that still wait to be read, and those that nobody will read."""

from __future__ import annotations

import datetime as dt

import structlog

from tracker.ingest.reading import read_document
from tracker.models import Document

log = structlog.get_logger(__name__)

PATIENCE = dt.timedelta(minutes=1)
"""How long a stored letter is left to the doorbell that was rung for it."""


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
