"""Where a document dates its questions and its answer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tracker.letters.dates import first_date
from tracker.letters.text import Text
from tracker.letters.written_date import WrittenDate

SENT = re.compile(
    r"\bin-?ge-?zonden\b[ :]*(?:op\s+)?(?=\s*\d)|\buw\s+brief\s+van\s+(?=\d)|"
    r"\bop\s+(?=\d[\w\s]{3,20}\sme(?:e|de)gedeeld)|"
    r"\bop\s+(?=\d[\w\s]{3,20}\s(?:heeft|hebben)\b[^.]{3,200}\bvragen\s+gesteld)",
    re.IGNORECASE,
)
_RECEIVED = re.compile(r"\bontvangen\s+(?:\(ontvangen\s+)?(?:op\s+)?(?=\d)", re.IGNORECASE)
_ANSWERED_EK = re.compile(
    r"(?m)^[ ]*(?:Antwoord\s+)?(?:antwoord|mededeling)\s+van\s[^()]{0,400}"
    r"\(\s*in-?ge-?zonden\s+(?=\d)",
    re.IGNORECASE,
)
_DATED = re.compile(
    r"(?m)(?:^|[|/>])[ ]*[Dd]atum[ :|/\n]+(?=\d)|^[ ]*(?:[’'‘]?s-Gravenhage|Den Haag),?\s+(?=\d)"
)


def answer_dates(text: Text) -> list[WrittenDate]:
    """Every date of the answer, from the surest place that gives one."""
    for pattern in (_RECEIVED, _ANSWERED_EK):
        if found := list(dates_after(pattern, text.clean, 0, len(text.clean))):
            return found[:1]
    return list(dates_after(_DATED, text.clean, 0, len(text.clean)))


def dates_after(
    pattern: re.Pattern[str], clean: str, start: int, end: int
) -> Iterator[WrittenDate]:
    """The date that follows each place where `pattern` stands between `start` and `end`."""
    for match in pattern.finditer(clean, start, end):
        if date := first_date(clean, match.end(), min(end, match.end() + 40)):
            yield date
