"""Plain text in the encodings that occur in Dutch offices: UTF-8, UTF-16 and Windows-1252."""

from __future__ import annotations

import codecs
import re
from typing import Final

from tracker.ingest.extraction import Extracted, Unreadable
from tracker.ingest.limits import MAX_TEXT_BYTES, MEGABYTE

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Tab, line ends and form feed are text; U+0002 is a hyphen in text that came from a PDF.
_CONTROL = re.compile(r"[\x00\x01\x03-\x08\x0e-\x1f\x7f]")
_MOST_CONTROL: Final = 0.005


class PlainText:
    """Text without a format: whatever no other reader takes."""

    def extract(self, data: bytes) -> Extracted:
        """The text, with "\\n" as its only line end."""
        if len(data) > MAX_TEXT_BYTES:
            raise Unreadable(
                f"Het bestand is {len(data) / MEGABYTE:.0f} MB; een tekst mag hoogstens "
                f"{MAX_TEXT_BYTES // MEGABYTE} MB zijn. Stuur alleen de brief zelf."
            )
        text = _decoded(data)
        if len(_CONTROL.findall(text)) > max(2, len(text) * _MOST_CONTROL):
            raise Unreadable(
                "Het bestand is geen tekst en geen bekend documentformaat. Bewaar de brief als "
                "PDF, Word (.docx) of tekst en probeer het opnieuw."
            )
        if not text.strip():
            raise Unreadable("Het bestand bevat geen tekst. Controleer of het de juiste brief is.")
        return Extracted(text.replace("\r\n", "\n").replace("\r", "\n"), "txt")


def _decoded(data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    half = len(data) // 2
    sample = data[:2000]
    if half and sample.count(0) > len(sample) // 3:
        little = sample[1::2].count(0) >= sample[0::2].count(0)
        return data.decode("utf-16-le" if little else "utf-16-be", errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        # Windows-1252 leaves five bytes undefined; Latin-1 names them as control characters.
        return data.decode("cp1252", errors="replace")
