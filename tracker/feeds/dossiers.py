"""The feed of a dossier."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.urls import reverse

from tracker.citations import Dossier as DossierNumber
from tracker.citations import parse
from tracker.feeds.atom import MOST, atom
from tracker.feeds.cases import visible_cases
from tracker.feeds.entries import of_case, of_document
from tracker.feeds.keyed import KeyedRequest, keyed
from tracker.models import Document, Dossier
from tracker.search.numbers import cases_in_dossier
from tracker.services.today import today


@keyed
def dossier(request: KeyedRequest, number: str) -> HttpResponse:
    """What lies in a dossier: motions, and documents."""
    identifier = parse(number)
    if not isinstance(identifier, DossierNumber):
        raise Http404
    number = identifier.canonical
    row = Dossier.objects.filter(number=number).first()
    day = today()
    documents = Document.objects.visible_to(request.user).filter(dossier__number=number)
    entries = [of_case(case, day) for case in cases_in_dossier(number, visible_cases(request))]
    entries += [of_document(one) for one in documents.defer("text").order_by("-pk")[:MOST]]
    return atom(
        request,
        title=str(row or identifier.display),
        path=reverse("dossier", args=[number]),
        entries=entries,
    )
