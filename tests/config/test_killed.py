"""PostgreSQL is killed in the middle of its work; the next start waits for nobody for ever."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from config.embedded import ending
from tests.machine import ROOT

PROGRAM = """
import sys
from pathlib import Path

import psycopg

from config.embedded import ending
from config.embedded.postgres import ensure_running

ending.GRACE_SECONDS, ending.FAST_SECONDS = 0.5, 1
host = ensure_running(Path(sys.argv[1]))
with psycopg.connect(host=host, user="postgres", dbname="rappel", autocommit=True) as connection:
    connection.execute("CREATE TABLE IF NOT EXISTS visits (at timestamptz DEFAULT now())")
    connection.execute("INSERT INTO visits DEFAULT VALUES")
    print(*connection.execute("SELECT count(*) FROM visits").fetchone(), flush=True)
sys.stdin.read()
"""
"""Starts the server, counts how often it was there, and stays until its input ends."""


@contextlib.contextmanager
def a_user(data_dir: Path) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(data_dir)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def visits(process: subprocess.Popen[str]) -> int:
    assert process.stdout is not None
    return int(process.stdout.readline())


@pytest.fixture
def data_dir() -> Iterator[Path]:
    """A data directory of its own; no server outlives the test.

    Not pytest's: a second run of pytest closes that to the account that PostgreSQL runs under when
    the tests run as root.
    """
    with tempfile.TemporaryDirectory(prefix="rappel-") as made:
        yield Path(made)
        for process in ending.processes_of(Path(made) / "postgres"):
            with contextlib.suppress(psutil.NoSuchProcess):
                process.kill()


def server(data_dir: Path) -> psutil.Process:
    pid_file = data_dir / "postgres" / "postmaster.pid"
    return psutil.Process(int(pid_file.read_text().splitlines()[0]))


def hang(data_dir: Path) -> psutil.Process:
    """One process of the server hears nothing any more."""
    deaf = next(one for one in server(data_dir).children() if "checkpointer" in one.cmdline()[0])
    deaf.suspend()
    return deaf


@pytest.mark.crash
@pytest.mark.xdist_group("run")
def test_it_starts_again_although_a_process_of_the_killed_server_hangs(data_dir: Path) -> None:
    with a_user(data_dir) as first:
        assert visits(first) == 1
        deaf = hang(data_dir)
        server(data_dir).kill()
    assert deaf.status() == psutil.STATUS_STOPPED
    with a_user(data_dir) as second:
        assert visits(second) == 2
        assert deaf.pid not in {one.pid for one in ending.processes_of(data_dir / "postgres")}


@pytest.mark.crash
@pytest.mark.xdist_group("run")
def test_a_server_that_does_not_stop_is_stopped_the_hard_way(data_dir: Path) -> None:
    with a_user(data_dir) as only:
        assert visits(only) == 1
        hang(data_dir)
        began = time.monotonic()
        only.communicate("", timeout=60)
        assert only.returncode == 0
        assert time.monotonic() - began < 30
    assert ending.processes_of(data_dir / "postgres") == []
    with a_user(data_dir) as again:
        assert visits(again) == 2


@pytest.mark.crash
@pytest.mark.xdist_group("run")
def test_a_number_that_went_to_another_process_is_no_server(data_dir: Path) -> None:
    with a_user(data_dir) as first:
        assert visits(first) == 1
        found = server(data_dir)
        pid_file = data_dir / "postgres" / "postmaster.pid"
        written = pid_file.read_text()
        os.kill(found.pid, signal.SIGKILL)
    pid_file.write_text(written.replace(str(found.pid), str(os.getpid()), 1))
    with a_user(data_dir) as second:
        assert visits(second) == 2
