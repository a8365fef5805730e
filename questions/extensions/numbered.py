"""The uitstelberichten of a set as pages show them: which one it is, and its number."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from questions.extensions.consequences import ordinal
from questions.models import ExtensionNotice, QuestionSet
from tracker.models.numbers import written


@dataclass(frozen=True, slots=True)
class Numbered:
    """One notice and its place among those of its set; the first opened the second line."""

    place: int
    notice: ExtensionNotice

    @property
    def name(self) -> str:
        """`uitstelbericht`, `tweede uitstelbericht`."""
        return f"{ordinal(self.place)} uitstelbericht".strip()

    @property
    def aanhangsel(self) -> str:
        """Its own Aanhangsel number as people write it; empty while there is none."""
        return written(self.notice.aanhangsel)


def numbered(question_set: QuestionSet, today: dt.date) -> list[Numbered]:
    """The notices that were sent by `today`, the first one first."""
    notices = question_set.extension_notices.filter(sent_on__lte=today)
    ordered = notices.select_related("document").order_by("sent_on")
    return [Numbered(place, notice) for place, notice in enumerate(ordered, start=1)]
