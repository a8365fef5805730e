"""The processes that chaos started: marked, and at the end all of them ended."""

from __future__ import annotations

from contextlib import suppress

import psutil

MARK = "RAPPEL_CHAOS"
"""In the environment of every process that chaos starts: by it, and only by it, they are ended."""


def end_all(mark: str) -> None:
    """End every process with this mark, also those whose parent was killed."""
    ours = [process for process in psutil.process_iter() if _has(process, mark)]
    for process in ours:
        with suppress(psutil.NoSuchProcess):
            process.terminate()
    _gone, alive = psutil.wait_procs(ours, timeout=5)
    for process in alive:
        with suppress(psutil.NoSuchProcess):
            process.kill()
    psutil.wait_procs(alive, timeout=5)


def _has(process: psutil.Process, mark: str) -> bool:
    try:
        return bool(process.environ().get(MARK) == mark)
    except (psutil.Error, OSError):
        return False
