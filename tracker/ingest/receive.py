"""Bytes become a document: kept as they came, known by their hash, then read."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import PurePath

from django.core.files.base import ContentFile
from django.db import IntegrityError, transaction

from tracker.ingest.worker import extract_safely
from tracker.ingest.referring import record_citations
from tracker.models import Document, User

LONGEST_NAME = 120


@dataclass(frozen=True, slots=True)
class Received:
    """A document, and whether its bytes were here already."""

    document: Document
    is_new: bool


def receive(*, name: str, data: bytes, by: User | None) -> Received:
    """Store `data` as a document and read its text.

    The same bytes are recognised and never doubled. Raises Unreadable, with a Dutch sentence, for
    what is empty, too large or not a letter in any format that we read; nothing is stored then.
    """
    sha256 = hashlib.sha256(data).hexdigest()
    known = Document.objects.filter(sha256=sha256).first()
    if known is not None:
        return Received(known, is_new=False)
    text = extract_safely(data).text
    try:
        with transaction.atomic():
            document = Document(
                sha256=sha256,
                original_name=PurePath(name).name[:LONGEST_NAME],
                text=text,
                state=Document.State.READ,
                received_by=by,
            )
            document.file.save(
                f"{sha256[:16]}{PurePath(name).suffix[:10]}", ContentFile(data), save=False
            )
            document.save()
            record_citations(document)
    except IntegrityError:  # somebody dropped the same letter at the same moment
        return Received(Document.objects.get(sha256=sha256), is_new=False)
    return Received(document, is_new=True)
