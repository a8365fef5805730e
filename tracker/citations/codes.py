"""Identifiers that are one code: what the Kamer's systems and the publisher hand out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from tracker.citations.values import Kind


@dataclass(frozen=True, slots=True)
class Code:
    """A code that is written one way only."""

    code: str
    kind: ClassVar[Kind]

    @property
    def canonical(self) -> str:
        """The code itself."""
        return self.code

    @property
    def display(self) -> str:
        """The code itself: there is no other way to write it."""
        return self.code


@dataclass(frozen=True, slots=True)
class Zaaknummer(Code):
    """A case of the Kamer: ``2025Z04340``. Never a document."""

    kind: ClassVar[Kind] = Kind.ZAAK


@dataclass(frozen=True, slots=True)
class Documentnummer(Code):
    """A document of the Kamer: ``2025D04328``."""

    kind: ClassVar[Kind] = Kind.DOCUMENT


@dataclass(frozen=True, slots=True)
class Activiteitnummer(Code):
    """A debate or meeting of the Kamer: ``2025A01234``."""

    kind: ClassVar[Kind] = Kind.ACTIVITEIT


@dataclass(frozen=True, slots=True)
class Toezeggingnummer(Code):
    """A commitment made to the Tweede Kamer: ``TZ202306-026``."""

    kind: ClassVar[Kind] = Kind.TOEZEGGING


@dataclass(frozen=True, slots=True)
class Publicatie(Code):
    """A publication id that tells nothing of its parts: ``kst-1268678``, ``blg-1184123``."""

    kind: ClassVar[Kind] = Kind.PUBLICATIE
