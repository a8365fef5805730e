"""Other processes on the test's own database and mail server, so that they can really be killed."""

from __future__ import annotations

import datetime as dt
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote, urlencode

from django.db import connection

from tests.machine import ROOT


def environment(data_dir: Path, smtp_port: int, **more: str) -> dict[str, str]:
    """What a process of the product needs to find the test's servers."""
    return {
        **os.environ,
        "RAPPEL_DATA_DIR": str(data_dir),
        "DATABASE_URL": database_url(),
        "EMAIL_URL": f"smtp://127.0.0.1:{smtp_port}",
        **more,
    }


def database_url() -> str:
    """The test database as an address; on a machine of our own it listens on a socket."""
    params = connection.get_connection_params()
    login = quote(params.get("user", ""))
    if params.get("password"):
        login += f":{quote(params['password'], safe='')}"
    place = {key: params[key] for key in ("host", "port") if params.get(key)}
    return f"postgres://{login}@/{params['dbname']}?{urlencode(place)}"


def tick_killed_at(fault: str, env: dict[str, str], *, now: dt.datetime) -> bool:
    """Run `manage.py tick` in a process of its own; whether it was killed at `fault`."""
    done = subprocess.run(
        [sys.executable, "manage.py", "tick", "--now", now.isoformat(), "--json"],
        cwd=ROOT,
        env={**env, "RAPPEL_FAULT": fault},
        capture_output=True,
        timeout=60,
        check=False,
    )
    return done.returncode == -signal.SIGKILL


def eventually(true: Callable[[], bool], *, seconds: float) -> bool:
    """Whether it becomes true in time."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if true():
            return True
        time.sleep(0.1)
    return true()
