"""One step of an explanation: what it is about, its Dutch sentence and its source."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class About(StrEnum):
    """What a step is about; the codes that scripts and the API rely on."""

    START = "start"
    TERM = "term"
    AGREEMENT = "agreement"
    KAMER = "kamer"
    EXTENSION = "extension"
    CHANGE = "change"
    HANDOVER = "handover"
    HOLIDAY = "holiday"
    RECESS = "recess"
    STANDING = "standing"


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the explanation: a Dutch sentence, the day it is about, and where it is from."""

    text: str
    on: date | None = None
    source: str = ""
    about: About = About.STANDING
    url: str = ""

    def __str__(self) -> str:
        return f"{self.text} Bron: {self.source}." if self.source else self.text

    @property
    def as_data(self) -> dict[str, str | None]:
        """The step as JSON takes it."""
        return {
            "about": self.about.value,
            "text": self.text,
            "on": self.on.isoformat() if self.on else None,
            "source": self.source or None,
            "url": self.url or None,
        }
