"""The readers in the order in which they are asked."""

from __future__ import annotations

from typing import Final

from tracker.ingest.docx_letter import Docx
from tracker.ingest.extraction import Extracted, Reader, Unreadable
from tracker.ingest.limits import MAX_BYTES, MEGABYTE
from tracker.ingest.markup import Markup
from tracker.ingest.pdf import Pdf
from tracker.ingest.plain_text import PlainText

READERS: Final[tuple[Reader, ...]] = (Pdf(), Docx(), Markup(), PlainText())

_OTHER_FORMATS: Final = (
    (b"\xd0\xcf\x11\xe0", "een oud Word-bestand (.doc)"),
    (b"{\\rtf", "een RTF-bestand"),
    (b"PK\x03\x04", "een zip-bestand of een ander kantoorformaat (zoals .odt of .xlsx)"),
    (b"\x89PNG", "een afbeelding"),
    (b"\xff\xd8\xff", "een afbeelding"),
    (b"II*\x00", "een afbeelding"),
    (b"MM\x00*", "een afbeelding"),
    (b"GIF8", "een afbeelding"),
)


def extract(data: bytes) -> Extracted:
    """The text of a document. Raises Unreadable with one Dutch sentence that says why not."""
    if not data.strip():
        raise Unreadable("Het bestand is leeg. Controleer of het de juiste brief is.")
    if len(data) > MAX_BYTES:
        raise Unreadable(
            f"Het bestand is {len(data) / MEGABYTE:.0f} MB; een brief mag hoogstens "
            f"{MAX_BYTES // MEGABYTE} MB zijn. Stuur alleen de brief zelf."
        )
    reader = next(reader for reader in READERS if reader.recognises(data))
    if isinstance(reader, PlainText):
        _refuse_known(data)
    return reader.extract(data)


def _refuse_known(data: bytes) -> None:
    for mark, name in _OTHER_FORMATS:
        if data.startswith(mark):
            raise Unreadable(
                f"Dit is {name}; dat kan niet worden gelezen. Bewaar de brief als PDF, Word "
                "(.docx) of tekst en probeer het opnieuw."
            )
