"""The test database: migrated once, and from then on a copy of what that gave.

A copy costs a tenth of a second, where migrating costs ten; and a test with transactions of its own
leaves a fresh copy behind for the next, where emptying some eighty tables would take away what a
fresh installation knows.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.db import connection
from django.db.backends.utils import CursorWrapper
from django.test import TransactionTestCase
from psycopg import sql
from pytest_django import DjangoDbBlocker

from tests.machine import ROOT
from tracker.services.reference import load_reference
from tracker.services.roles import ensure_roles

MADE_OF = [
    "*/migrations/*.py",
    "tracker/deadlines/*.py",
    "tracker/reference/*.toml",
    "tracker/services/*.py",
    "requirements/base.txt",
]
"""What decides how a fresh installation looks: a change makes the template again."""


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix: None, django_db_blocker: DjangoDbBlocker
) -> None:
    """Django makes the test database from a template in which no migration is left to run."""
    with django_db_blocker.unblock():
        connection.settings_dict["TEST"]["TEMPLATE"] = _template()


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None) -> Iterator[None]:
    """After a test with transactions of its own, the database is copied again, not emptied."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TransactionTestCase, "_fixture_teardown", _copy_again)
        yield


@contextmanager
def _server() -> Iterator[CursorWrapper]:
    """A cursor that stands in none of our databases."""
    with connection.creation._nodb_cursor() as cursor:  # type: ignore[attr-defined]
        yield cursor


def _template() -> str:
    """The database that all workers copy; who comes first makes it, and the others wait."""
    name = f"test_{connection.settings_dict['NAME']}_template"
    made_of = _fingerprint()
    with _server() as cursor:
        cursor.execute("SELECT pg_advisory_lock(hashtext(%s))", [name])
        cursor.execute(
            "SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = %s",
            [name],
        )
        if cursor.fetchone() != (made_of,):
            _make(name)
            comment = sql.SQL("COMMENT ON DATABASE {} IS {}")
            cursor.execute(comment.format(sql.Identifier(name), sql.Literal(made_of)))
    return name


def _fingerprint() -> str:
    digest = hashlib.sha256()
    for pattern in MADE_OF:
        for path in sorted(ROOT.glob(pattern)):
            digest.update(path.relative_to(ROOT).as_posix().encode() + path.read_bytes())
    return digest.hexdigest()


def _make(name: str) -> None:
    """A database that knows what a fresh installation knows."""
    test, real = connection.settings_dict["TEST"], connection.settings_dict["NAME"]
    own, test["NAME"] = test["NAME"], name
    connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
    load_reference()
    ensure_roles()
    connection.creation.destroy_test_db(real, verbosity=0, keepdb=True)
    test["NAME"] = own


def _copy_again(_case: TransactionTestCase) -> None:
    name = sql.Identifier(connection.settings_dict["NAME"])
    template = sql.Identifier(connection.settings_dict["TEST"]["TEMPLATE"])
    connection.close()
    with _server() as cursor:
        cursor.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(name))
        cursor.execute(sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(name, template))
