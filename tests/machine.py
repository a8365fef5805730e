"""The machine that tests run on. Loaded (`-p tests.machine`) before Django reads a setting.

Tests have servers and files of their own, never those of `make run`.
"""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

os.environ.setdefault("RAPPEL_DATA_DIR", str(ROOT / ".data" / "test"))
os.environ["STATIC_MANIFEST"] = "false"

# Where Python may not keep its bytecode, each of the dozens of processes that are started here
# compiles Django again, which takes twice as long as all else that it does.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

# The many objects of the collected tests stay for as long as these run; looking through them for
# garbage again and again took a fifth of the time.
gc.set_threshold(100_000, 20, 100)


def pytest_collection_finish() -> None:
    """What is there now is never garbage."""
    gc.freeze()
