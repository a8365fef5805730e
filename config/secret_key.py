"""A signing key for machines where nobody has set one: made once, kept in the data directory."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path

from django.core.management.utils import get_random_secret_key

from config.variables import Misconfigured


def from_data_dir(data_dir: Path) -> str:
    """The key in `data_dir/secret_key`, made when it is not there; readable by its owner only.

    Raises Misconfigured when the directory cannot be used.
    """
    path = data_dir / "secret_key"
    try:
        data_dir.mkdir(parents=True, exist_ok=True)
        if not path.exists():
            _make(path)
        return path.read_text(encoding="utf-8").strip()
    except OSError as error:
        raise Misconfigured(
            f"in de gegevensmap {data_dir} kan niet worden gelezen en geschreven. "
            "Geef met RAPPEL_DATA_DIR een andere, of de rechten op deze."
        ) from error


def _make(path: Path) -> None:
    """The file gets its name when it is whole, so that nobody reads half a key."""
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", dir=path.parent) as handle:
        handle.write(get_random_secret_key())
        handle.flush()
        with contextlib.suppress(FileExistsError):  # another process was first
            os.link(handle.name, path)
