"""The parts of the machine that can be killed, and started again."""

from __future__ import annotations

import random
from typing import Protocol


class Part(Protocol):
    """Something that dies."""

    name: str
    weight: int
    """How often it is chosen, beside the others."""

    def kill(self, dice: random.Random) -> bool:
        """Kill it with SIGKILL; False when there was nothing to kill."""

    def heal(self) -> None:
        """Start it again if it is not there."""
