"""Advisory locks: one at a time, by a number that every process knows."""

from __future__ import annotations

from enum import IntEnum

from django.db import connection


class Lock(IntEnum):
    """Every advisory lock of the project; PostgreSQL knows them by these numbers only."""

    TICK = 20_250_401
    SAVED_SEARCHES = 20_250_402
    VOCABULARY = 20_250_403


def take(lock: Lock) -> bool:
    """Take the lock until the transaction ends, or say at once that somebody else has it.

    PostgreSQL frees it when the holder commits, rolls back or dies.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [lock])
        (taken,) = cursor.fetchone()
    return bool(taken)
