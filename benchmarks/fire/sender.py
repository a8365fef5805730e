"""The process in a worker that sends mail, as something that dies."""

from __future__ import annotations

import random
from contextlib import suppress

import psutil

from benchmarks.fire.processes import Process


class Sender:
    """The process in a worker that sends mail; the worker itself goes on, and forks another."""

    name = "sender"

    def __init__(self, worker: Process, *, weight: int) -> None:
        self._worker, self.weight = worker, weight

    def kill(self, dice: random.Random) -> bool:
        """Any of the worker's children."""
        pid = self._worker.pid
        if pid is None:
            return False
        with suppress(psutil.NoSuchProcess):
            if senders := psutil.Process(pid).children():
                dice.choice(senders).kill()
                return True
        return False

    def heal(self) -> None:
        """Celery does."""
