"""`make run`: starts everything, stops cleanly, and says in one sentence why it does not start."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from tests.machine import ROOT

PATIENCE = 90


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def start(data_dir: Path, port: int) -> subprocess.Popen[bytes]:
    """Start it, with its output in a file: orphans of a killed run would hold a pipe open."""
    environment = {
        **os.environ,
        "RAPPEL_DATA_DIR": str(data_dir),
        "PORT": str(port),
        "STATIC_MANIFEST": "true",
    }
    with (data_dir.parent / f"{data_dir.name}-{port}.txt").open("wb") as output:
        return subprocess.Popen(
            [sys.executable, "-m", "config.run"],
            cwd=ROOT,
            env=environment,
            stdout=output,
            stderr=subprocess.STDOUT,
        )


def said(data_dir: Path, port: int) -> str:
    """Everything that the run on `port` has printed."""
    return (data_dir.parent / f"{data_dir.name}-{port}.txt").read_text()


def wait_until_it_answers(data_dir: Path, port: int) -> None:
    """Until this run, not an orphan of the one before, serves the login page."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        with contextlib.suppress(OSError):
            if f"http://127.0.0.1:{port}/" in said(data_dir, port):
                with urllib.request.urlopen(f"http://127.0.0.1:{port}/inloggen/", timeout=5):
                    return
        time.sleep(0.3)
    raise AssertionError(said(data_dir, port))


def left_overs(data_dir: Path) -> list[psutil.Process]:
    found = []
    for process in psutil.process_iter():
        try:
            command = " ".join(process.cmdline())
            marked = process.environ().get("RAPPEL_RUN") == str(data_dir)
        except psutil.Error:
            continue
        if process.status() != psutil.STATUS_ZOMBIE and (marked or f"{data_dir}/" in command):
            found.append(process)
    return found


@contextlib.contextmanager
def running(data_dir: Path, port: int) -> Iterator[subprocess.Popen[bytes]]:
    process = start(data_dir, port)
    try:
        wait_until_it_answers(data_dir, port)
        yield process
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGINT)
            process.wait(timeout=PATIENCE)


@pytest.mark.crash
@pytest.mark.xdist_group("run")
def test_it_serves_stops_on_ctrl_c_and_heals_after_a_kill(tmp_path: Path) -> None:
    data_dir, port, other = tmp_path / "data", free_port(), free_port()
    with running(data_dir, port) as process:
        second = start(data_dir, other)
        assert second.wait(timeout=PATIENCE) == 1
        assert "Stop die eerst met Ctrl-C" in said(data_dir, other)
        process.kill()
        process.wait()
    with running(data_dir, port) as process:
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=PATIENCE) == 0
    output = said(data_dir, port)
    assert "wat is ingevoerd, is bewaard" in output
    assert f"http://127.0.0.1:{port}/" in output
    assert "Traceback" not in output
    assert left_overs(data_dir) == []


@pytest.mark.crash
@pytest.mark.xdist_group("run")
def test_a_port_that_is_taken_is_said_with_a_way_out(tmp_path: Path) -> None:
    data_dir = tmp_path / "data"
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert start(data_dir, port).wait(timeout=PATIENCE) == 1
    output = said(data_dir, port)
    assert f"poort {port} is bezet" in output
    assert f"make run PORT={port + 1}" in output
    assert "Traceback" not in output
