"""One reader for each format, loaded when it is first needed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pkgutil import resolve_name
from typing import Final

from tracker.ingest.extraction import Extracted, Format, Reader, Unreadable
from tracker.ingest.limits import MAX_BYTES, MEGABYTE
from tracker.ingest.recognition import format_of

# By name: the process that reads one document loads the library of one format.
READERS: Final[Mapping[Format, str]] = {
    "pdf": "tracker.ingest.pdf:Pdf",
    "docx": "tracker.ingest.docx_letter:Docx",
    "html": "tracker.ingest.markup:Html",
    "xml": "tracker.ingest.markup:Xml",
    "txt": "tracker.ingest.plain_text:PlainText",
}
# No database keeps these in a text; one character for one, so that offsets stay what they are.
_UNSTORABLE = re.compile(r"[\x00\ud800-\udfff]")


def extract(data: bytes) -> Extracted:
    """The text of a document. Raises Unreadable with one Dutch sentence that says why not."""
    if len(data) > MAX_BYTES:
        raise Unreadable(
            f"Het bestand is {len(data) / MEGABYTE:.0f} MB; een brief mag hoogstens "
            f"{MAX_BYTES // MEGABYTE} MB zijn. Stuur alleen de brief zelf."
        )
    if not data.strip():
        raise Unreadable("Het bestand is leeg. Controleer of het de juiste brief is.")
    found = _reader(format_of(data)).extract(data)
    return replace(found, text=_UNSTORABLE.sub("\ufffd", found.text))


@cache
def _reader(kind: Format) -> Reader:
    reader: Reader = resolve_name(READERS[kind])()
    return reader
