"""The number of a written question from before the Kamer had zaaknummers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from tracker.citations.values import Kind


@dataclass(frozen=True, slots=True)
class Vraagnummer:
    """A written question before 2008: ten digits, ``2`` + session ``0607`` + ``08430``."""

    digits: str
    kind: ClassVar[Kind] = Kind.VRAAG

    @property
    def canonical(self) -> str:
        """``vraagnr-2060708430``."""
        return f"vraagnr-{self.digits}"

    @property
    def display(self) -> str:
        """``vraagnummer 2060708430``."""
        return f"vraagnummer {self.digits}"
