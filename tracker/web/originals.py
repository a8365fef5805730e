"""The file of a document as it came."""

from __future__ import annotations

from django.http import FileResponse, Http404
from django.http.response import HttpResponseBase
from django.utils.translation import gettext as _

from tracker.web.access import Request, needs_a_role
from tracker.web.documents import visible_document


@needs_a_role
def original(request: Request, pk: int) -> HttpResponseBase:
    """The file byte for byte, as a download: what came from outside is never shown as ours."""
    shown = visible_document(request, pk)
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
