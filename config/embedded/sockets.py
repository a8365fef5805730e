"""Where the embedded broker listens: the settings need it without loading a server."""

from __future__ import annotations

import hashlib
import tempfile
from pathlib import Path

LONGEST_SOCKET_PATH = 100
"""Unix sockets have short names (108 bytes on Linux); a deeper one is made elsewhere."""


def socket_path(data_dir: Path) -> Path:
    """Where the broker of this data directory listens."""
    path = data_dir / "valkey" / "valkey.sock"
    if len(str(path)) <= LONGEST_SOCKET_PATH:
        return path
    digest = hashlib.sha256(str(data_dir).encode()).hexdigest()[:16]
    return Path(tempfile.gettempdir()) / f"rappel-{digest}.sock"
