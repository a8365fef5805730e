"""A case by its number: the row, and its permanent address."""

from __future__ import annotations

from typing import TypeVar

from django.db.models import QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404

from tracker.citations import parse
from tracker.models import Case
from tracker.search.addresses import permanent_address

C = TypeVar("C", bound=Case)


def case_or_404(cases: QuerySet[C], number: str) -> C:
    """The case with this number, of its own kind; Http404 when there is none."""
    if not number.isprintable():  # PostgreSQL refuses a NUL, and no number has a control character
        raise Http404
    return get_object_or_404(cases, number=number)


def address_of(case: Case) -> str:
    """The permanent address of a case; its own page when its number is not the Kamer's."""
    identifier = parse(case.number)
    return (identifier and permanent_address(identifier)) or case.get_absolute_url()
