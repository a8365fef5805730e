"""Documents coming in: bytes become text here, without a database.

`extract(data)` recognises the format from the bytes and returns the text, or raises `Unreadable`
with a Dutch sentence for the person who sent the file. `extract_safely` does the same in a process
of its own, for files from outside.
"""

from __future__ import annotations

from tracker.ingest.extraction import Extracted, Format, Reader, Unreadable
from tracker.ingest.pages import page_of, page_starts
from tracker.ingest.readers import READERS, extract

__all__ = [
    "READERS",
    "Extracted",
    "Format",
    "Reader",
    "Unreadable",
    "extract",
    "page_of",
    "page_starts",
]
