"""One date out of all that are written for it, and a warning when they contradict each other."""

from __future__ import annotations

import datetime

from tracker.letters.reading import Read, Warning
from tracker.letters.text import Text
from tracker.letters.written_date import WrittenDate


def one_date(
    text: Text,
    found: list[WrittenDate],
    before: datetime.date | None,
    what: str,
    warnings: list[Warning],
) -> Read[datetime.date] | None:
    """The first date that exists; `what` it is called in the `warnings` that are added.

    `before` is the date of the letter, for dates that are written as relative to it ("jl.").
    """
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
