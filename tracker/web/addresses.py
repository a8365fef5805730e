"""Permanent addresses: one per number, and every notation of it leads there."""

from __future__ import annotations

from django.http import HttpResponsePermanentRedirect
from django.http.response import HttpResponseBase
from django.urls import resolve

from tracker.citations import Dossier as DossierNumber
from tracker.models import Case
from tracker.search.addresses import permanent_address, read_notation
from tracker.search.numbers import registered
from tracker.web.access import Request, needs_a_role
from tracker.web.number_pages import dossier_page, known_paper
from tracker.web.unknown_number import unknown_number


@needs_a_role
def kamerstuk(request: Request, notation: str) -> HttpResponseBase:
    """A kamerstuk: the case with that number, else what is known of it and what cites it."""
    return _number(request, notation, "kamerstuk")


@needs_a_role
def zaak(request: Request, notation: str) -> HttpResponseBase:
    """A zaak of the Kamer, by its zaaknummer."""
    return _number(request, notation, "zaak")


@needs_a_role
def toezegging(request: Request, notation: str) -> HttpResponseBase:
    """A commitment, by its TZ number."""
    return _number(request, notation, "toezegging")


@needs_a_role
def dossier(request: Request, notation: str) -> HttpResponseBase:
    """A dossier: its motions and documents, and what cites it."""
    return _number(request, notation, "dossier")


def _number(request: Request, notation: str, page: str) -> HttpResponseBase:
    identifier = read_notation(notation, page)
    address = permanent_address(identifier) if identifier else ""
    if identifier is None or not address:
        return unknown_number(request, notation, identifier)
    if address != request.path:
        query = f"?{request.GET.urlencode()}" if request.GET else ""
        return HttpResponsePermanentRedirect(address + query)
    if known := registered(identifier.canonical):
        kind, number = known
        found = resolve(Case(kind=kind, number=number).get_absolute_url())
        own_page: HttpResponseBase = found.func(request, *found.args, **found.kwargs)
        return own_page
    if isinstance(identifier, DossierNumber):
        return dossier_page(request, identifier)
    return known_paper(request, identifier)
