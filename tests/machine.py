"""The machine that tests run on. Loaded (`-p tests.machine`) before Django reads a setting.

Tests have servers and files of their own, never those of `make run`.
"""

from __future__ import annotations

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

os.environ.setdefault("RAPPEL_DATA_DIR", str(ROOT / ".data" / "test"))
os.environ["STATIC_MANIFEST"] = "false"
