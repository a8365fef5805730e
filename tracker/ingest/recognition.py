"""The format of a document, told from its first bytes and never from its name."""

from __future__ import annotations

import re
from typing import Final

from tracker.ingest.extraction import Format, Unreadable

_XML_START = re.compile(rb"\s*(?:<\?xml|<!--|<!DOCTYPE|<[A-Za-z_][\w.:-]*[\s/>])")
_HTML_START = re.compile(rb"<!doctype\s+html|<html[\s>]", re.IGNORECASE)
_UTF8_MARK: Final = b"\xef\xbb\xbf"
_ZIP: Final = b"PK\x03\x04"

_OTHER_FORMATS: Final = (
    (b"\xd0\xcf\x11\xe0", "een oud Word-bestand (.doc)"),
    (b"{\\rtf", "een RTF-bestand"),
    (_ZIP, "een zip-bestand of een ander kantoorformaat (zoals .odt of .xlsx)"),
    (b"\x89PNG", "een afbeelding"),
    (b"\xff\xd8\xff", "een afbeelding"),
    (b"II*\x00", "een afbeelding"),
    (b"MM\x00*", "een afbeelding"),
    (b"GIF8", "een afbeelding"),
)


def format_of(data: bytes) -> Format:
    """The format; raises Unreadable for one that is known and not read, such as .doc."""
    # The mark may stand anywhere in the first kilobyte (ISO 32000, annex).
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith(_ZIP) and b"word/" in data:
        return "docx"
    if _XML_START.match(data[:1000].removeprefix(_UTF8_MARK)):
        return "html" if _HTML_START.search(data[:2000]) else "xml"
    for mark, name in _OTHER_FORMATS:
        if data.startswith(mark):
            raise Unreadable(
                f"Dit is {name}; dat kan niet worden gelezen. Bewaar de brief als PDF, Word "
                "(.docx) of tekst en probeer het opnieuw."
            )
    return "txt"
