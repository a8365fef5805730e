"""A signing key for machines where nobody has set one: made once, kept in the data directory."""

from __future__ import annotations

import os
from pathlib import Path

from django.core.management.utils import get_random_secret_key


def from_data_dir(data_dir: Path) -> str:
    """The key in `data_dir/secret_key`, made when it is not there; readable by its owner only."""
    path = data_dir / "secret_key"
    data_dir.mkdir(parents=True, exist_ok=True)
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_text(encoding="utf-8").strip()
    with os.fdopen(descriptor, "w", encoding="utf-8") as handle:
        key = get_random_secret_key()
        handle.write(key)
    return key
