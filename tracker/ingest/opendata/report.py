"""What was done with the rows of a run, for who started it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field


@dataclass(slots=True, kw_only=True)
class Report:
    """In numbers; `flags` and `skips` say why. `tell` hears which rows are refused, and why."""

    tell: Callable[[str], None]
    read: int = 0
    created: int = 0
    known: int = 0
    filled: int = 0
    votes: int = 0
    skipped: int = 0
    flagged: int = 0
    refused: int = 0
    named: int = 0
    flags: Counter[str] = field(default_factory=Counter)
    skips: Counter[str] = field(default_factory=Counter)

    def refuse(self, where: str, why: str) -> None:
        """A row is not loaded, because of what is wrong with it."""
        self.refused += 1
        self.tell(f"{where}: {why}")

    def skip(self, reason: str) -> None:
        """A row is not for us."""
        self.skipped += 1
        self.skips[reason] += 1

    def flag(self, flags: Iterable[str]) -> None:
        """A row is loaded, with what looks wrong about it."""
        kept = list(flags)
        self.flagged += bool(kept)
        self.flags.update(kept)
