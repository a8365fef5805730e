"""Two workers and two beats under a clock that jumps, and all that they need to run."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.fire.clock import Clock
from benchmarks.fire.commands import beat, worker
from benchmarks.fire.marked import MARK, end_all
from benchmarks.fire.parts import Part
from benchmarks.fire.processes import Process
from benchmarks.fire.sender import Sender
from benchmarks.fire.servers import Broker

LEASE_SECONDS = 30
"""Longer than a sender waits for a server that sleeps, so that no claim expires under it."""


@dataclass
class Machine:
    """What runs, without its database and mail server."""

    clock: Clock
    broker: Broker
    processes: list[Process]
    log: Path
    parts: list[Part] = field(default_factory=list)


@contextmanager
def machine(
    data_dir: Path, env: Mapping[str, str], *, workers: int = 2, beats: int = 1, tick: int = 2
) -> Iterator[Machine]:
    """Start it; at the end nothing of it is left, not even what a killed worker had forked."""
    clock, broker = Clock(data_dir / "clock"), Broker(data_dir, weight=12)
    env = {
        **env,
        MARK: str(data_dir),
        "REDIS_URL": broker.address,
        "TICK_SECONDS": str(tick),
        "MAIL_LEASE_SECONDS": str(LEASE_SECONDS),
    }
    log = data_dir / "celery.log"
    running = [
        Process(f"worker {count}", clock.command(*worker(count)), env, log, weight=10)
        for count in range(workers)
    ]
    senders = [Sender(worker, weight=18) for worker in running]
    ringing = [
        Process(
            f"beat {count}", clock.command(*beat(data_dir / f"beat-{count}")), env, log, weight=12
        )
        for count in range(beats)
    ]
    try:
        yield Machine(
            clock, broker, [*running, *ringing], log, [*running, *senders, *ringing, broker]
        )
    finally:
        end_all(str(data_dir))
        for process in (*running, *ringing):
            process.bury()
        broker.stop()
