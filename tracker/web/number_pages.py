"""What is known of a number that is no case here: a dossier, or a paper that hangs on it."""

from __future__ import annotations

from typing import Any

from django.http.response import HttpResponseBase
from django.shortcuts import render

from tracker.citations import Dossier as DossierNumber
from tracker.citations import Identifier, Kamerstuk
from tracker.models import Case, Document
from tracker.services.today import today
from tracker.web.access import Request
from tracker.web.citations.citing import citing
from tracker.web.citations.neighbours import neighbours
from tracker.web.dossiers import dossier_context
from tracker.web.finding.feed_links import feed_link
from tracker.web.unknown_number import unknown_number


def known_paper(request: Request, identifier: Identifier) -> HttpResponseBase:
    """What hangs on a number that is no case here: documents, and who cites it."""
    user = request.user
    documents, cases = Document.objects.visible_to(user), Case.objects.visible_to(user)
    context: dict[str, Any] = {
        "identifier": identifier,
        "documents": list(documents.filter(identifier=identifier.canonical)),
        "citing": citing([identifier.canonical], documents, cases, today()),
    }
    if not context["documents"] and not context["citing"]:
        return unknown_number(request, identifier.display, identifier)
    context |= {"neighbours": neighbours(identifier, user)}
    if isinstance(identifier, Kamerstuk):
        context |= {"dossier": identifier.dossier}
    return render(request, "tracker/number.html", context)


def dossier_page(request: Request, identifier: DossierNumber) -> HttpResponseBase:
    """What is in a dossier and cited from it; 404 when nothing is known of it."""
    context = dossier_context(identifier, request.user)
    if not any(context[key] for key in ("dossier", "cases", "documents", "references", "siblings")):
        return unknown_number(request, identifier.display, identifier)
    context["feed"] = feed_link(request.user, "feed-dossier", number=identifier.canonical)
    return render(request, "tracker/dossier.html", context)
