"""How a worker and a beat of Celery are started."""

from __future__ import annotations

from pathlib import Path


def worker(count: int) -> list[str]:
    """The worker of this number, with one process that works."""
    command = ["celery", "-A", "config", "worker", "--concurrency", "1", "--loglevel", "WARNING"]
    return [*command, "--without-gossip", "--without-mingle", "--hostname", f"{count}@%h"]


def beat(schedule: Path) -> list[str]:
    """A beat that keeps what it knows in the file `schedule`."""
    command = ["celery", "-A", "config", "beat", "--max-interval", "1", "--loglevel", "WARNING"]
    return [*command, "--pidfile=", "--schedule", str(schedule)]
