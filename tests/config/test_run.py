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

from config.embedded.postgres import ensure_running
from config.run import CannotRun, port_from
from config.variables import Misconfigured
from tests.machine import ROOT

PATIENCE = 240
"""Seconds, and no measurement: how fast it starts is not tested here. Each wait ends when what it
waits for is there; a machine with other work may need minutes to make a database."""


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


@pytest.fixture
def data_dir(tmp_path: Path) -> Iterator[Path]:
    """A data directory of its own; nothing that works on it outlives the test."""
    yield tmp_path / "data"
    for process in left_overs(tmp_path / "data"):
        with contextlib.suppress(psutil.NoSuchProcess):
            process.kill()


def kill_the_workers_of_the_web(data_dir: Path) -> None:
    """As the supervisor does with one that does not stop in time: it cannot sign off."""
    for process in left_overs(data_dir):
        parent = process.parent()
        if "gunicorn" in process.cmdline() and parent and "gunicorn" in parent.cmdline():
            process.kill()


@pytest.mark.crash
@pytest.mark.xdist_group("run")
def test_it_serves_stops_on_ctrl_c_and_heals_after_a_kill(data_dir: Path) -> None:
    port, other = free_port(), free_port()
    with running(data_dir, port) as process:
        second = start(data_dir, other)
        assert second.wait(timeout=PATIENCE) == 1
        assert "Stop die eerst met Ctrl-C" in said(data_dir, other)
        process.kill()
        process.wait()
    with running(data_dir, port) as process:
        kill_the_workers_of_the_web(data_dir)
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=PATIENCE) == 0
    output = said(data_dir, port)
    assert "wat is ingevoerd, is bewaard" in output
    assert f"http://127.0.0.1:{port}/" in output
    assert "Traceback" not in output
    assert left_overs(data_dir) == []


@pytest.mark.crash
@pytest.mark.xdist_group("run")
def test_a_port_that_is_taken_is_said_with_a_way_out(data_dir: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert start(data_dir, port).wait(timeout=PATIENCE) == 1
    output = said(data_dir, port)
    assert f"poort {port} is bezet" in output
    assert f"make run PORT={port + 1}" in output
    assert "Traceback" not in output


@pytest.mark.parametrize("written", ["http", "0", "65536", "-1", ""])
def test_a_port_that_cannot_be_is_said_before_anything_starts(written: str) -> None:
    with pytest.raises(CannotRun, match="is geen poort"):
        port_from(written)


def test_a_folder_with_a_space_is_refused_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(Misconfigured, match=r"een spatie in de naam.*RAPPEL_DATA_DIR"):
        ensure_running(tmp_path / "my desk")
