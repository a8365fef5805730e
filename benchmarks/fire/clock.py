"""The clock of the fire test as seen by who moves it."""

from __future__ import annotations

import datetime as dt
import sys
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Clock:
    """The clock as seen by who moves it."""

    file: Path

    def now(self) -> dt.datetime:
        """What the processes take for now."""
        return dt.datetime.now(dt.UTC) + self._ahead()

    def move_to(self, moment: dt.datetime) -> None:
        """Let it be `moment` (aware) for everybody."""
        ahead = moment - dt.datetime.now(dt.UTC)
        new = self.file.with_suffix(".new")
        new.write_text(str(ahead.total_seconds()))
        new.replace(self.file)

    def _ahead(self) -> dt.timedelta:
        return dt.timedelta(seconds=float(self.file.read_text()))

    def command(self, *module: str) -> list[str]:
        """The command line that runs a module of Python under this clock."""
        return [sys.executable, "-m", "benchmarks.fire.follower", str(self.file), *module]
