"""Bytes become a document: kept as they came, known by their hash, read now or later."""

from __future__ import annotations

from tracker.ingest.extraction import Unreadable
from tracker.ingest.isolation import extract_safely
from tracker.ingest.keeping import Received, keep, known_document
from tracker.ingest.reading import read_again
from tracker.ingest.recognition import format_of
from tracker.models import Document, User

BEING_READ = (
    "Deze brief is al ontvangen en wordt nu gelezen. Kijk zo meteen in de lijst met brieven."
)


def receive(*, name: str, data: bytes, by: User | None) -> Received:
    """Store `data` as a document and read its text at once.

    The same bytes are recognised and never doubled. Raises Unreadable, with a Dutch sentence, for
    what is empty, too large or not a letter in any format that we read; nothing is stored then.
    """
    known = known_document(data)
    if known is None:
        return keep(name, data, by, extract_safely(data))
    if known.state != Document.State.READ:
        known = read_again(document_id=known.pk)
    if known.state != Document.State.READ:
        raise Unreadable(known.problem or BEING_READ)
    return Received(known, is_new=False)


def store(*, name: str, data: bytes, by: User | None) -> Received:
    """Store `data` as a document that waits to be read.

    Raises Unreadable for a format that is refused by its first bytes; nothing is stored then. What
    was set aside before waits again.
    """
    known = known_document(data)
    if known is None:
        format_of(data)
        return keep(name, data, by, None)
    if known.state in {Document.State.SET_ASIDE, Document.State.UNREADABLE}:
        known.state, known.problem = Document.State.RECEIVED, ""
        known.save(update_fields=["state", "problem"])
    return Received(known, is_new=False)
