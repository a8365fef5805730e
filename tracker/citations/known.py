"""What is known to exist, and the doubt about a citation that does not fit it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from tracker.citations.identifiers import Identifier
from tracker.citations.values import Dossier


@dataclass(frozen=True, slots=True)
class Known:
    """What is known to exist: for each dossier (canonical) its highest number, None if unknown.

    With no dossiers at all nothing is known, and no dossier is held to be unknown. ``latest`` is
    the day up to which things are known; it stands in for the date of a document that has none.
    """

    highest: Mapping[str, int | None] = field(default_factory=dict)
    latest: date | None = None

    def has(self, dossier: Dossier) -> bool:
        """Whether the dossier is known, or none is."""
        return not self.highest or dossier.canonical in self.highest

    def allows(self, dossier: Dossier, number: int | None) -> bool:
        """Whether the dossier is known and has room for ``number`` (None: no number is cited)."""
        highest = self.highest.get(dossier.canonical)
        return dossier.canonical in self.highest and (
            number is None or highest is None or number <= highest
        )


@dataclass(frozen=True, slots=True)
class Doubt:
    """Why an identifier cannot be right as it stands.

    ``code`` is ``unknown-dossier``, ``number-too-high``, ``year-in-future``, ``year-too-early`` or
    ``year-too-late`` (its series had ended); ``reason`` is one Dutch sentence; ``suggestion`` is
    what was probably meant, if anything is.
    """

    code: str
    reason: str
    suggestion: Identifier | None = None
