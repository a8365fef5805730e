"""A place in the plain text that moves forward as the grammar reads."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(slots=True)
class Cursor:
    """Reads ``text`` from ``at``; every pattern is bounded, so reading is linear."""

    text: str
    at: int

    def take(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """Match ``pattern`` here and move behind it; None leaves the cursor where it was."""
        found = pattern.match(self.text, self.at)
        if found:
            self.at = found.end()
        return found

    def sees(self, pattern: re.Pattern[str]) -> bool:
        """Whether ``pattern`` matches here, without moving."""
        return pattern.match(self.text, self.at) is not None
