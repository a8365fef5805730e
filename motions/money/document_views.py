"""Money at a document: what its page shows of it, and the small page on which a person links it."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from motions.models import MoneyLink
from motions.money.forms import DocumentLinkForm
from motions.money.services import link, may_change
from motions.money.suggestions import proposals_for
from tracker.models import Document
from tracker.web.access import Request, needs_a_role
from tracker.web.documents import visible_document
from tracker.web.parts import Part

REFUSED = 422


def money_of(request: Request, document: Document) -> Part | None:
    """The part of a document's page; None when there is no money and nothing to link."""
    links = MoneyLink.objects.visible_to(request.user).filter(document=document)
    values = {
        "links": list(links.select_related("proposal", "made_by")),
        "own": getattr(document, "spending_proposal", None),
        "may_link": request.user.at_desk and may_change(document, request.user),
    }
    return Part("motions/_document_money.html", values) if any(values.values()) else None


@needs_a_role
def connect(request: Request, pk: int) -> HttpResponseBase:
    """A person says which money this document is about; what was typed stays when refused."""
    document = visible_document(request, pk)
    if not (request.user.at_desk and may_change(document, request.user)):
        raise PermissionDenied(_("Only who may change this document may link money to it."))
    posted = request.POST if request.method == "POST" else None
    form = DocumentLinkForm(posted, user=request.user, document=document)
    if posted is not None and form.is_valid():
        try:
            link(document=document, by=request.user, **form.cleaned_data)
        except ValidationError as error:
            form.add_error(None, " ".join(error.messages))
        else:
            messages.success(
                request, _("Linked to %(title)s.") % {"title": form.cleaned_data["proposal"]}
            )
            return redirect(document)
    context = {
        "document": document,
        "form": form,
        "suggestions": proposals_for(document, request.user),
    }
    status = REFUSED if posted is not None else 200
    return render(request, "motions/document_money.html", context, status=status)
