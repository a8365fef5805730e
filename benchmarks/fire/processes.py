"""A worker or a beat, as something that dies and is started again."""

from __future__ import annotations

import os
import random
import signal
import subprocess
from collections.abc import Mapping
from pathlib import Path

from tests.machine import ROOT


class Process:
    """A worker or a beat."""

    def __init__(
        self, name: str, command: list[str], env: Mapping[str, str], log: Path, *, weight: int
    ) -> None:
        self.name, self.weight = name, weight
        self._command, self._env, self._log = command, dict(env), log
        self._running: subprocess.Popen[bytes] | None = None

    @property
    def pid(self) -> int | None:
        """Of the process as it runs now."""
        running = self._running
        return running.pid if running is not None and running.poll() is None else None

    def kill(self, _dice: random.Random) -> bool:
        """The process itself: what it forked finds out in its own time."""
        pid = self.pid
        if pid is None:
            return False
        os.kill(pid, signal.SIGKILL)
        return True

    def bury(self) -> None:
        """Take note that it was ended, by whomever."""
        if self._running is not None:
            self._running.wait(timeout=10)

    def heal(self) -> None:
        """As a supervisor would."""
        if self.pid is None:
            with self._log.open("ab") as log:
                self._running = subprocess.Popen(
                    self._command, cwd=ROOT, env=self._env, stdout=log, stderr=log
                )
