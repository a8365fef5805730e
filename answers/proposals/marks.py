"""Where each value of a letter was read, for who confirms it."""

from __future__ import annotations

from typing import Any

from tracker.letters import Read, Reading


def marks_of(reading: Reading) -> list[dict[str, Any]]:
    """Where each single value was read: field, start and end in the document's text, in order."""
    single: dict[str, Read[Any] | None] = {
        "case_number": reading.case_number,
        "number": reading.number,
        "subject": reading.subject,
        "sent_on": reading.sent_on,
        "answered_on": reading.answered_on,
        "submitted_on": reading.submitted_on,
        "preamble": reading.preamble,
        "considerations": reading.considerations,
        "dictum": reading.dictum,
        "reason": reading.extension,
    }
    several: dict[str, tuple[Read[Any], ...]] = {
        "members": reading.members,
        "addressees": reading.addressees,
        "signatories": reading.signatories,
        "references": reading.references,
        "questions": reading.questions,
        "answers": reading.answers,
        "lines": reading.proposal.lines if reading.proposal else (),
    }
    found = [(name, read) for name, read in single.items() if read is not None]
    found += [(name, read) for name, reads in several.items() for read in reads]
    return sorted(
        ({"field": name, "start": read.start, "end": read.end} for name, read in found),
        key=lambda mark: (mark["start"], mark["end"]),
    )
