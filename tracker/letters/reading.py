"""What a parliamentary document says, each value beside the words it was read from."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any, Generic, Literal, TypeVar

from tracker.citations import Citation

T_co = TypeVar("T_co", covariant=True)

Kind = Literal["answer", "question", "motion", "extension", "spending_proposal", "other"]
Chamber = Literal["TK", "EK"]
Certainty = Literal["claimed", "committed", "realised"]


@dataclass(frozen=True, slots=True)
class Read(Generic[T_co]):
    """A value and its provenance: the words as written and their offsets in the given text."""

    value: T_co
    words: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Member:
    """A member as the document writes them; the party is None where none is printed."""

    name: str
    party: str | None


@dataclass(frozen=True, slots=True)
class Signatory:
    """Who signs, and in which office, without its article."""

    name: str
    office: str | None


@dataclass(frozen=True, slots=True)
class Question:
    """One question; the number is text, because "3a" is one too."""

    number: str
    text: str


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer and the numbers of all questions it answers."""

    covers: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote or end note, kept apart from the text that it interrupts."""

    mark: str
    text: str


@dataclass(frozen=True, slots=True)
class Extension:
    """An uitstelbericht: why there is no answer yet, and by when one is promised (RvO TK 12.2)."""

    reason: str | None
    promised_on: datetime.date | None


@dataclass(frozen=True, slots=True)
class SpendingLine:
    """One sum of a CW 3.1 form: for what, when, through whom, and how sure it is.

    `partners` is empty while the partner is still to be chosen; several share the sum undivided.
    `fund` and `instrument` are as written; the place in the budget is what the form prints of it.
    """

    component: str | None
    cents: int
    currency: str
    year: int | None
    partners: tuple[str, ...]
    certainty: Certainty
    fund: str | None = None
    instrument: str | None = None
    budget_chapter: str | None = None
    budget_article: str | None = None


@dataclass(frozen=True, slots=True)
class SpendingEvidence:
    """Another sum that the form mentions, and the sentence that says what it is."""

    cents: int
    currency: str
    sentence: str


@dataclass(frozen=True, slots=True)
class SpendingProposal:
    """What a CW 3.1 form asks for; `sections` maps "1" ... "6" to their text.

    `lines` are the sums with a purpose, those that are asked for first; `evidence` are all other
    sums in text and annex.
    """

    title: str | None
    unit: str | None
    year: int | None
    currency: str | None
    total_cents: int | None
    sections: dict[str, str]
    round: str | None = None
    lines: tuple[Read[SpendingLine], ...] = ()
    evidence: tuple[Read[SpendingEvidence], ...] = ()

    @property
    def claimed(self) -> tuple[SpendingLine, ...]:
        """The lines that make up what is asked for."""
        return tuple(line.value for line in self.lines if line.value.certainty == "claimed")


@dataclass(frozen=True, slots=True)
class Warning:
    """Something a person should look at: what, where, and what to do, in Dutch.

    `about` are the citations it doubts, at every place where they stand, and `suggestion` is the
    canonical identifier that is probably meant, where there is one.
    """

    code: str
    message: str
    suggestion: str | None = None
    about: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything that was read; what is absent is None or empty, never a guess."""

    kind: Kind
    chamber: Read[Chamber] | None = None
    case_number: Read[str] | None = None
    members: tuple[Read[Member], ...] = ()
    addressees: tuple[Read[str], ...] = ()
    subject: Read[str] | None = None
    sent_on: Read[datetime.date] | None = None
    answered_on: Read[datetime.date] | None = None
    signatories: tuple[Read[Signatory], ...] = ()
    references: tuple[Read[str], ...] = ()
    questions: tuple[Read[Question], ...] = ()
    answers: tuple[Read[Answer], ...] = ()
    notes: tuple[Read[Note], ...] = ()
    citations: tuple[Citation, ...] = ()
    number: Read[str] | None = None
    submitted_on: Read[datetime.date] | None = None
    preamble: Read[str] | None = None
    considerations: Read[str] | None = None
    dictum: Read[str] | None = None
    extension: Read[Extension] | None = None
    proposal: SpendingProposal | None = None
    warnings: tuple[Warning, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """The document that `read_letter` prints without its key "file"."""
        return {
            "kind": self.kind,
            "chamber": _value(self.chamber),
            "case_number": _value(self.case_number),
            "members": [{"name": m.value.name, "party": m.value.party} for m in self.members],
            "addressees": [office.value for office in self.addressees],
            "subject": _value(self.subject),
            "sent_on": _value(self.sent_on),
            "answered_on": _value(self.answered_on),
            "signatories": [
                {"name": s.value.name, "office": s.value.office} for s in self.signatories
            ],
            "references": [reference.value for reference in self.references],
            "questions": [{"number": q.value.number, "text": q.value.text} for q in self.questions],
            "answers": [
                {"covers": list(a.value.covers), "text": a.value.text} for a in self.answers
            ],
            "citations": [
                {"text": c.text, "target": c.target, "start": c.start, "end": c.end}
                for c in self.citations
            ],
            "warnings": [{"code": w.code, "message": w.message} for w in self.warnings],
            "number": _value(self.number),
            "submitted_on": _value(self.submitted_on),
            "dictum": _value(self.dictum),
            "proposal": _proposal(self.proposal),
        }


def _value(read: Read[str] | Read[Chamber] | Read[datetime.date] | None) -> str | None:
    if read is None:
        return None
    return read.value.isoformat() if isinstance(read.value, datetime.date) else read.value


def _proposal(proposal: SpendingProposal | None) -> dict[str, Any] | None:
    if proposal is None:
        return None
    return {
        "title": proposal.title,
        "unit": proposal.unit,
        "year": proposal.year,
        "currency": proposal.currency,
        "total_cents": proposal.total_cents,
        "sections": dict(proposal.sections),
        "lines": [
            {
                "component": line.value.component,
                "amount_cents": line.value.cents,
                "currency": line.value.currency,
                "year": line.value.year,
                "partners": list(line.value.partners),
                "certainty": line.value.certainty,
                "as_written": line.words,
            }
            for line in proposal.lines
        ],
    }
