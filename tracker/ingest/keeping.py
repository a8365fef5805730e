"""Bytes are kept as they came, as one document for the same bytes."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import PurePath

from django.core.files.base import ContentFile
from django.db import IntegrityError, transaction

from tracker.ingest.extraction import Extracted
from tracker.ingest.reading import fill
from tracker.models import Document, User

LONGEST_NAME = 120


@dataclass(frozen=True, slots=True)
class Received:
    """A document, and whether its bytes were here already."""

    document: Document
    is_new: bool


def known_document(data: bytes) -> Document | None:
    """The document with these bytes, if they came before."""
    return Document.objects.filter(sha256=hashlib.sha256(data).hexdigest()).first()


def keep(name: str, data: bytes, by: User | None, found: Extracted | None) -> Received:
    """Store bytes that are new, with the text that was `found` in them if they were read."""
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
