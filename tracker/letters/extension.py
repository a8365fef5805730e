"""An uitstelbericht: the reason, and the day by which an answer is promised (RvO TK 12.2)."""

from __future__ import annotations

import datetime
import re

from tracker.letters.dates import first_date
from tracker.letters.reading import Extension, Read
from tracker.letters.reflow import one_line
from tracker.letters.text import Text

_REASON = re.compile(
    r"\b(?:omdat|aangezien|vanwege|wegens|daar|in\s+verband\s+met|[Rr]eden\s+(?:hiervoor|hiervan|van\s+(?:het\s+)?uitstel)?"
    r"\s*is(?:\s+dat)?)\s+(?P<reason>[^.]{5,400})\."
)
_PROMISE = re.compile(
    r"\b(?:uiterlijk|vóór|voor|op|binnen)\s+(?=\d{1,2}\s+\w+\s+\d{4})", re.IGNORECASE
)
_INTENT = re.compile(r"\b(?:zal|zullen|streef|verwacht|hoop|beantwoord)", re.IGNORECASE)


def read_extension(text: Text, start: int, end: int) -> Read[Extension] | None:
    """What the notice says; None where it gives neither a reason nor a day."""
    reason = _REASON.search(text.clean, start, end)
    promised = _promised(text.clean, reason.end() if reason else start, end)
    if reason is None and promised is None:
        return None
    words = one_line(reason["reason"]) if reason else None
    return text.read(Extension(words, promised), start, end)


def _promised(clean: str, start: int, end: int) -> datetime.date | None:
    for match in _PROMISE.finditer(clean, start, end):
        if not _INTENT.search(clean, max(start, match.start() - 150), min(end, match.end() + 150)):
            continue
        written = first_date(clean, match.end(), min(end, match.end() + 30))
        if written and (day := written.resolved(None)):
            return day
    return None
