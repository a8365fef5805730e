"""The text of a parliamentary document, read as a clerk does: pure, and every value with its words.

`read(text)` never raises. What the text does not say is None or empty; what is odd is a warning in
Dutch that says what is wrong and what to do.
"""

from __future__ import annotations

from tracker.letters.document import read
from tracker.letters.reading import (
    Answer,
    Chamber,
    Extension,
    Kind,
    Member,
    Note,
    Question,
    Read,
    Reading,
    Signatory,
    SpendingProposal,
    Warning,
)

__all__ = [
    "Answer",
    "Chamber",
    "Extension",
    "Kind",
    "Member",
    "Note",
    "Question",
    "Read",
    "Reading",
    "Signatory",
    "SpendingProposal",
    "Warning",
    "read",
]
