"""A document's own page: its text with what it cites, and the file as it came."""

from __future__ import annotations

from django.http import FileResponse, Http404
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _

from tracker.models import Case, Document
from tracker.web.access import Request, needs_a_role
from tracker.web.marked_text import pieces
from tracker.web.references import references


@needs_a_role
def document(request: Request, pk: int) -> HttpResponseBase:
    """The text as it was read, with every citation marked and linked."""
    shown = _visible(request, pk)
    citations = list(shown.citations.all())
    context = {
        "document": shown,
        "pieces": list(pieces(shown.text, citations)),
        "references": references(citations),
        "cases": Case.objects.visible_to(request.user).filter(documents=shown).distinct(),
    }
    return render(request, "tracker/document.html", context)


@needs_a_role
def original(request: Request, pk: int) -> HttpResponseBase:
    """The file byte for byte, as a download: what came from outside is never shown as ours."""
    shown = _visible(request, pk)
    try:
        stored = shown.file.open("rb")
    except (FileNotFoundError, ValueError) as error:
        raise Http404(_("The file of this document is no longer there.")) from error
    response = FileResponse(
        stored,
        as_attachment=True,
        filename=shown.original_name,
        content_type="application/octet-stream",
    )
    response["X-Content-Type-Options"] = "nosniff"
    return response


def _visible(request: Request, pk: int) -> Document:
    documents = Document.objects.visible_to(request.user).select_related("dossier", "received_by")
    return get_object_or_404(documents, pk=pk)
