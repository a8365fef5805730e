"""What a person confirms of a letter: plain values, the same from a form as from the reader."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from answers.services import Given, Signed
from motions.money.services import Form
from questions.services import Asked


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionLetter:
    """Questions that were asked and, when the letter answers them, the answers."""

    case_number: str
    subject: str
    sent_on: dt.date
    members: list[tuple[str, str]]
    addressees: list[str]
    asked: list[Asked]
    answered_on: dt.date | None = None
    given: list[Given] = field(default_factory=list)
    signed: list[Signed] = field(default_factory=list)
    references: list[str] = field(default_factory=list)

    @property
    def number(self) -> str:
        """The number of the case."""
        return self.case_number


@dataclass(frozen=True, slots=True, kw_only=True)
class MotionText:
    """A motion as printed."""

    number: str
    subject: str
    members: list[tuple[str, str]]
    submitted_on: dt.date | None
    dictum: str
    preamble: str = ""
    considerations: str = ""
    replaces: str = ""
    """The canonical number of the motion that it was tabled instead of (t.v.v.)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtensionLetter:
    """An uitstelbericht to a set that is already registered."""

    case_number: str
    sent_on: dt.date
    reason: str
    promised_on: dt.date | None

    @property
    def number(self) -> str:
        """The number of the case."""
        return self.case_number


@dataclass(frozen=True, slots=True, kw_only=True)
class FiledDocument:
    """A document that is kept and found, and linked to nothing by the machine."""

    title: str
    number: str = ""
    """It belongs to no case."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SpendingText:
    """A CW 3.1 form as filled in."""

    form: Form
    number: str = ""
    """It belongs to no case until a person links it to one."""


Confirmed = QuestionLetter | MotionText | ExtensionLetter | SpendingText | FiledDocument
