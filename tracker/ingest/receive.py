"""Bytes become a document: kept as they came, known by their hash, read now or later."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import PurePath

from django.core.files.base import ContentFile
from django.db import IntegrityError, transaction

from tracker.ingest.extraction import Extracted, Unreadable
from tracker.ingest.reading import fill, read_again
from tracker.ingest.recognition import format_of
from tracker.ingest.worker import extract_safely
from tracker.models import Document, User

LONGEST_NAME = 120
BEING_READ = (
    "Deze brief is al ontvangen en wordt nu gelezen. Kijk zo meteen in de lijst met brieven."
)


@dataclass(frozen=True, slots=True)
class Received:
    """A document, and whether its bytes were here already."""

    document: Document
    is_new: bool


def receive(*, name: str, data: bytes, by: User | None) -> Received:
    """Store `data` as a document and read its text at once.

    The same bytes are recognised and never doubled. Raises Unreadable, with a Dutch sentence, for
    what is empty, too large or not a letter in any format that we read; nothing is stored then.
    """
    known = _known(data)
    if known is None:
        return _keep(name, data, by, extract_safely(data))
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
    known = _known(data)
    if known is None:
        format_of(data)
        return _keep(name, data, by, None)
    if known.state in {Document.State.SET_ASIDE, Document.State.UNREADABLE}:
        known.state, known.problem = Document.State.RECEIVED, ""
        known.save(update_fields=["state", "problem"])
    return Received(known, is_new=False)


def _known(data: bytes) -> Document | None:
    return Document.objects.filter(sha256=hashlib.sha256(data).hexdigest()).first()


def _keep(name: str, data: bytes, by: User | None, found: Extracted | None) -> Received:
    sha256 = hashlib.sha256(data).hexdigest()
    document = Document(
        sha256=sha256, original_name=PurePath(name).name[:LONGEST_NAME], received_by=by
    )
    stored = f"{sha256[:16]}{PurePath(name).suffix[:10]}"
    try:
        with transaction.atomic():
            document.file.save(stored, ContentFile(data), save=False)
            document.save()
            if found is not None:
                fill(document, found)
    except IntegrityError:  # somebody dropped the same letter at the same moment
        return Received(Document.objects.get(sha256=sha256), is_new=False)
    return Received(document, is_new=True)
