"""A database of the benchmark's own, made by the project's migrations and dropped at the end."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from django.db import connection

NAME = "rappel_benchmark"
PARAMETERS = ("dbname", "user", "password", "host", "port")


@contextmanager
def scratch_database() -> Iterator[None]:
    """Make the database the default one for as long as the block runs."""
    before = connection.settings_dict["NAME"]
    connection.settings_dict["TEST"]["NAME"] = NAME
    connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
    try:
        yield
    finally:
        connection.creation.destroy_test_db(before, verbosity=0)


def raw_connection() -> psycopg.Connection[tuple[object, ...]]:
    """psycopg alone on the same database: the floor for whatever Django adds."""
    known = connection.get_connection_params()
    chosen = {name: known[name] for name in PARAMETERS if name in known}
    return psycopg.connect(**chosen, autocommit=True)


def execute(statement: str) -> None:
    """Run one statement outside a transaction, such as VACUUM."""
    with connection.cursor() as cursor:
        cursor.execute(statement)


def number(query: str) -> float:
    """The one number that a query answers."""
    with connection.cursor() as cursor:
        cursor.execute(query)
        return float(cursor.fetchone()[0])
