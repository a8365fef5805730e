"""The two dates that the clock needs: when the questions were sent, and when they were answered."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field

from tracker.letters.date_places import SENT, answer_dates, dates_after
from tracker.letters.one_date import one_date
from tracker.letters.reading import Read, Warning
from tracker.letters.text import Text


@dataclass(frozen=True, slots=True)
class Moments:
    """The dates with their warnings."""

    sent_on: Read[datetime.date] | None = None
    answered_on: Read[datetime.date] | None = None
    warnings: tuple[Warning, ...] = field(default=())


def read_moments(text: Text, head_end: int, *, answered: bool) -> Moments:
    """Both dates. Of several that differ the first is taken, with a warning that names them all."""
    warnings: list[Warning] = []
    answers = answer_dates(text) if answered else []
    answered_on = one_date(text, answers, None, "antwoorddatum", warnings)
    before = answered_on.value if answered_on else None
    # "ANTWOORD van den heer A (ingezonden 30 April 1921)": so was the answer, not the questions.
    taken = {written.start for written in answers}
    sent = [date for date in dates_after(SENT, text.clean, 0, head_end) if date.start not in taken]
    sent_on = one_date(text, sent, before, "datum van inzending", warnings)
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
    return one_date(text, list(dates_after(SENT, text.clean, start, end)), None, "", [])
