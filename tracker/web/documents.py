"""A document's own page: its text with what it cites."""

from __future__ import annotations

from django.conf import settings
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render

from tracker.models import Case, Document
from tracker.services.today import today
from tracker.web.access import Request, needs_a_role
from tracker.web.citations.citing import Citing, citing
from tracker.web.citations.marked_text import pieces
from tracker.web.citations.references import loaded, references
from tracker.web.parts import parts_of


@needs_a_role
def document(request: Request, pk: int) -> HttpResponseBase:
    """The text as it was read, with every citation marked and linked."""
    shown = visible_document(request, pk)
    cited = references(loaded(shown.citations.all(), request.user))
    mentions = [mention for reference in cited for mention in reference.mentions]
    doubted = {mention.citation.pk for mention in mentions if mention.in_doubt}
    citations = [mention.citation for mention in mentions]
    context = {
        "document": shown,
        "pieces": list(pieces(shown.text, citations, doubted)),
        "references": cited,
        "cases": Case.objects.visible_to(request.user).filter(documents=shown).distinct(),
        "citing": _citing(request, shown),
        "parts": parts_of(settings.DOCUMENT_PARTS, request, shown),
    }
    return render(request, "tracker/document.html", context)


def _citing(request: Request, shown: Document) -> list[Citing]:
    """What refers to the number of a document, when it has one."""
    if not shown.identifier:
        return []
    documents = Document.objects.visible_to(request.user).exclude(pk=shown.pk)
    cases = Case.objects.visible_to(request.user)
    return citing([shown.identifier], documents, cases, today())


def visible_document(request: Request, pk: int) -> Document:
    """A document that the reader may see; Http404 for any other."""
    documents = Document.objects.visible_to(request.user).select_related("dossier", "received_by")
    return get_object_or_404(documents, pk=pk)
