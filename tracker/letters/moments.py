"""The two dates that the clock needs: when the questions were sent, and when they were answered."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from tracker.letters.dates import WrittenDate, first_date
from tracker.letters.reading import Read, Warning
from tracker.letters.text import Text

_SENT = re.compile(
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


@dataclass(frozen=True, slots=True)
class Moments:
    """The dates with their warnings."""

    sent_on: Read[datetime.date] | None = None
    answered_on: Read[datetime.date] | None = None
    warnings: tuple[Warning, ...] = field(default=())


def read_moments(text: Text, head_end: int, *, answered: bool) -> Moments:
    """Both dates. Of several that differ the first is taken, with a warning that names them all."""
    warnings: list[Warning] = []
    answers = _answer_dates(text) if answered else []
    answered_on = _one(text, answers, None, "antwoorddatum", warnings)
    before = answered_on.value if answered_on else None
    # "ANTWOORD van den heer A (ingezonden 30 April 1921)": so was the answer, not the questions.
    taken = {written.start for written in answers}
    sent = [date for date in _after(_SENT, text.clean, 0, head_end) if date.start not in taken]
    sent_on = _one(text, sent, before, "datum van inzending", warnings)
    if sent_on and answered_on and answered_on.value < sent_on.value:
        warnings.append(
            Warning(
                "answered_before_sent",
                f"Het antwoord is van {answered_on.words}, de vragen zijn van {sent_on.words}: het "
                "antwoord is ouder dan de vragen. Controleer beide datums.",
            )
        )
    return Moments(sent_on, answered_on, tuple(warnings))


def notice_sent_on(text: Text, start: int, end: int) -> Read[datetime.date] | None:
    """The date of the questions as an uitstelbericht repeats it."""
    return _one(text, list(_after(_SENT, text.clean, start, end)), None, "", [])


def _answer_dates(text: Text) -> list[WrittenDate]:
    for pattern in (_RECEIVED, _ANSWERED_EK):
        if found := list(_after(pattern, text.clean, 0, len(text.clean))):
            return found[:1]
    return list(_after(_DATED, text.clean, 0, len(text.clean)))


def _after(pattern: re.Pattern[str], clean: str, start: int, end: int) -> Iterator[WrittenDate]:
    for match in pattern.finditer(clean, start, end):
        if date := first_date(clean, match.end(), min(end, match.end() + 40)):
            yield date


def _one(
    text: Text,
    found: list[WrittenDate],
    before: datetime.date | None,
    what: str,
    warnings: list[Warning],
) -> Read[datetime.date] | None:
    reads: list[Read[datetime.date]] = []
    for written in found:
        day = written.resolved(before)
        if day is not None:
            reads.append(text.read(day, written.start, written.end))
        elif not written.relative:
            words = " ".join(text.clean[written.start : written.end].split())
            warnings.append(
                Warning(
                    "impossible_date",
                    f'De datum "{words}" ({what}) bestaat niet. Zoek de juiste datum op en vul '
                    "die in.",
                )
            )
    if len({read.value for read in reads}) > 1:
        words = " en ".join(dict.fromkeys(" ".join(read.words.split()) for read in reads))
        warnings.append(
            Warning(
                "contradicting_dates",
                f"De tekst noemt meer dan één {what}: {words}. Genomen is de eerste; controleer "
                "welke juist is.",
            )
        )
    return reads[0] if reads else None
