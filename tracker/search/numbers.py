"""Finding by number: the thing itself, then what belongs to it, then what cites it."""

from __future__ import annotations

from collections.abc import Iterator

import psycopg
from django.db import connection
from django.db.models import Q

from tracker.citations import Identifier, Kamerstuk, Kind, parse
from tracker.models import Case, Citation
from tracker.models.cases import CaseQuerySet
from tracker.search.addresses import permanent_address
from tracker.search.hits import Result, of_case, of_document, of_dossier, of_number
from tracker.search.scope import Scope

REGISTERED = "SELECT kind, number FROM tracker_case WHERE number = %s OR zaaknummer = %s"


def numbered(cases: CaseQuerySet[Case], number: str) -> CaseQuerySet[Case]:
    """The case that goes by a canonical number, its own or its zaaknummer."""
    return cases.filter(Q(number=number) | Q(zaaknummer=number))


def registered(number: str) -> tuple[str, str] | None:
    """The kind and number of the case that goes by a canonical number; None when there is none.

    `numbered` in plain SQL, for the addresses that every reference leads through: to make this
    query takes Django several times as long as to answer it takes PostgreSQL
    (docs/performance.md). psycopg's own cursor binds on the server, so that the statement is
    prepared where the connection allows it (`prepare_threshold`). It does not ask who may see the
    case; its page does.
    """
    connection.ensure_connection()
    with connection.wrap_database_errors, psycopg.Cursor(connection.connection) as cursor:
        found: tuple[str, str] | None = cursor.execute(REGISTERED, [number, number]).fetchone()
    return found


def by_number(identifier: Identifier, scope: Scope) -> Iterator[Result]:
    """Everything that hangs on a number, the thing itself first."""
    number = identifier.canonical
    exact = [
        *map(of_case, numbered(scope.cases, number)),
        *map(of_dossier, scope.dossiers.filter(number=number)),
        *map(of_document, scope.documents.filter(identifier=number)),
    ]
    citing = [*_citing(number, scope)]
    if citing and not exact and permanent_address(identifier):
        yield of_number(identifier)
    yield from exact
    if identifier.kind is Kind.DOSSIER:
        yield from map(of_case, cases_in_dossier(number, scope.cases))
        yield from map(of_document, scope.documents.filter(dossier__number=number))
    yield from citing


def cases_in_dossier(number: str, cases: CaseQuerySet[Case]) -> Iterator[Case]:
    """The cases whose kamerstuk number lies in the dossier: 21501 does not hold 21501-20."""
    for case in cases.filter(number__startswith=f"kst-{number}-"):
        read = parse(case.number)
        if isinstance(read, Kamerstuk) and read.dossier.canonical == number:
            yield case


def _citing(number: str, scope: Scope) -> Iterator[Result]:
    documents = scope.documents.filter(
        pk__in=Citation.objects.filter(means=number).values("document")
    )
    yield from map(of_case, scope.cases.filter(documents__in=documents).distinct())
    own = Citation.objects.filter(means=number).values("case")
    yield from map(of_case, scope.cases.filter(pk__in=own))
    yield from map(of_document, documents)
