"""Another clock, for processes of the product: `python -m benchmarks.fire.follower FILE MODULE`.

FILE says how many seconds this clock is ahead of the machine's. When it changes, the clock of every
running process jumps, in the middle of whatever it is doing; between jumps it runs on.
"""

from __future__ import annotations

import datetime as dt
import os
import runpy
import sys
import threading
import time
from pathlib import Path

import time_machine

LOOK_SECONDS = 0.1
FAR_OFF = 0.2
"""Seconds: a busy machine may stall a process between reading its clock and setting it."""


class Follower:
    """The clock as seen by a process under it."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.ahead = file.read_text()
        self.coordinates = time_machine.travel(self._now(), tick=True).start()

    def watch(self) -> None:
        """Follow the file in a thread; a forked process needs one of its own."""
        threading.Thread(target=self._watch, daemon=True).start()

    def _watch(self) -> None:
        while True:
            self.ahead = self.file.read_text()
            now = self._now()
            if abs(now.timestamp() - time.time()) > FAR_OFF:
                self.coordinates.move_to(now)
            time.sleep(LOOK_SECONDS)

    def _now(self) -> dt.datetime:
        real = time_machine.escape_hatch
        now = real.time.time() if real.is_travelling() else time.time()
        return dt.datetime.fromtimestamp(now + float(self.ahead), dt.UTC)


def main() -> None:
    """Run the module that the command line names, as if it were that late."""
    file, module = Path(sys.argv[1]), sys.argv[2]
    follower = Follower(file)
    follower.watch()
    os.register_at_fork(after_in_child=follower.watch)
    sys.argv = sys.argv[2:]
    runpy.run_module(module, run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()
