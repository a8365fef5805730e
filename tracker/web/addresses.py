"""Permanent addresses: one per number, and every notation of it leads there."""

from __future__ import annotations

from typing import Any

from django.db.models import Q
from django.http import HttpResponsePermanentRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import resolve

from tracker.citations import Dossier as DossierNumber
from tracker.citations import Identifier, Kamerstuk, parse
from tracker.models import Case, Citation, Document, Dossier
from tracker.search.addresses import permanent_address, read_notation
from tracker.search.numbers import cases_in_dossier, registered
from tracker.services.today import today
from tracker.web.access import Request, needs_a_role
from tracker.web.references import citing, references


@needs_a_role
def kamerstuk(request: Request, notation: str) -> HttpResponseBase:
    """A kamerstuk: the case with that number, else what is known of it and what cites it."""
    return _number(request, notation, "kamerstuk")


@needs_a_role
def zaak(request: Request, notation: str) -> HttpResponseBase:
    """A zaak of the Kamer, by its zaaknummer."""
    return _number(request, notation, "zaak")


@needs_a_role
def dossier(request: Request, notation: str) -> HttpResponseBase:
    """A dossier: its motions and documents, and what cites it."""
    return _number(request, notation, "dossier")


def _number(request: Request, notation: str, page: str) -> HttpResponseBase:
    identifier = read_notation(notation, page)
    address = permanent_address(identifier) if identifier else ""
    if identifier is None or not address:
        return _unknown(request, notation, identifier)
    if address != request.path:
        query = f"?{request.GET.urlencode()}" if request.GET else ""
        return HttpResponsePermanentRedirect(address + query)
    if known := registered(identifier.canonical):
        kind, number = known
        found = resolve(Case(kind=kind, number=number).get_absolute_url())
        own_page: HttpResponseBase = found.func(request, *found.args, **found.kwargs)
        return own_page
    if isinstance(identifier, DossierNumber):
        return _dossier(request, identifier)
    return _known(request, identifier)


def _known(request: Request, identifier: Identifier) -> HttpResponseBase:
    """What hangs on a number that is no case here: documents, and who cites it."""
    documents = Document.objects.visible_to(request.user)
    cases = Case.objects.visible_to(request.user)
    context = {
        "identifier": identifier,
        "documents": list(documents.filter(identifier=identifier.canonical)),
        "citing": citing([identifier.canonical], documents, cases, today()),
    }
    if not context["documents"] and not context["citing"]:
        return _unknown(request, identifier.display, identifier)
    return render(request, "tracker/number.html", context)


def _dossier(request: Request, identifier: DossierNumber) -> HttpResponseBase:
    number = identifier.canonical
    documents = Document.objects.visible_to(request.user)
    row = Dossier.objects.filter(number=number).first()
    into = Citation.objects.filter(
        Q(means=number) | Q(means__startswith=f"kst-{number}-"), document__in=documents
    )
    context: dict[str, Any] = {
        "identifier": identifier,
        "dossier": row,
        "cases": list(cases_in_dossier(number, Case.objects.visible_to(request.user))),
        "documents": list(documents.filter(dossier__number=number)),
        "references": references(one for one in into if _lies_in(one.means, identifier)),
        "siblings": Dossier.objects.filter(
            Q(number__startswith=f"{identifier.number}-") | Q(number=identifier.number)
        ).exclude(number=number),
    }
    if not any(context[key] for key in ("dossier", "cases", "documents", "references", "siblings")):
        return _unknown(request, identifier.display, identifier)
    return render(request, "tracker/dossier.html", context)


def _lies_in(number: str, dossier_number: DossierNumber) -> bool:
    """Whether a canonical number is the dossier or a paper in it, and not in one with a suffix."""
    read = parse(number)
    return read == dossier_number or (
        isinstance(read, Kamerstuk) and read.dossier == dossier_number
    )


def _unknown(request: Request, written: str, identifier: Identifier | None) -> HttpResponseBase:
    """Nothing under this number: say what was understood, and offer to search."""
    context = {"written": written[:200], "identifier": identifier}
    return render(request, "tracker/unknown_number.html", context, status=404)
