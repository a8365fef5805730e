"""The pages of the money: all spending proposals, one with its sums, and what people link it to."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from motions.models import MoneyLink, SpendingLine, SpendingProposal
from motions.money.checks import balance
from motions.money.filters import MoneyFilter
from motions.money.forms import LinkForm, may_link
from motions.money.rows import MONEY_COLUMNS, money_rows
from motions.money.services import link, unlink
from motions.money.suggestions import suggestions
from tracker.models import Case, Document
from tracker.services.today import today
from tracker.web.access import Request, needs_a_role
from tracker.web.days import Day
from tracker.web.lists.listing import Listing
from tracker.web.lists.views import answer

REFUSED = 422

MONEY = Listing(
    name="geld",
    title=gettext_lazy("Money"),
    lead=gettext_lazy("Spending proposals on the CW 3.1 form, the newest year first."),
    filterset=MoneyFilter,
    order="-year",
    table="motions/_money_rows.html",
    as_rows=money_rows,
    sorts={"title": "title", "unit": "unit", "year": "year", "total": "total_cents"},
    tie="pk",
    columns=MONEY_COLUMNS,
    desk_columns=(),
    nothing=gettext_lazy(
        "No spending proposal was registered yet. Drop a CW 3.1 form and confirm it."
    ),
)


@needs_a_role
def proposals(request: Request) -> HttpResponseBase:
    """Every spending proposal."""
    visible = SpendingProposal.objects.visible_to(request.user)
    return answer(request, MONEY, visible, Day(today()))


@needs_a_role
def proposal(request: Request, pk: int) -> HttpResponseBase:
    """One proposal: what is asked, what was given before, its sections, and its cases."""
    return _page(request, _visible(request, pk), LinkForm(user=request.user))


@require_POST
@needs_a_role
def connect(request: Request, pk: int) -> HttpResponseBase:
    """A person links it to a case or document; what was typed stays when it is refused."""
    found = _visible(request, pk)
    form = LinkForm(request.POST, user=request.user)
    if form.is_valid():
        data = form.cleaned_data
        target = data["number"]
        try:
            link(
                proposal=found,
                relation=data["relation"],
                reason=data["reason"],
                by=request.user,
                **{"case" if isinstance(target, Case) else "document": target},
            )
        except ValidationError as error:
            form.add_error(None, " ".join(error.messages))
        else:
            messages.success(request, _("Linked to %(number)s.") % {"number": target.display})
            return redirect(found)
    return _page(request, found, form, status=REFUSED)


@require_POST
@needs_a_role
def disconnect(request: Request, pk: int, link_pk: int) -> HttpResponseBase:
    """A link that was a mistake goes."""
    found = _visible(request, pk)
    links = MoneyLink.objects.editable_by(request.user).filter(proposal=found)
    made = get_object_or_404(links.select_related("case", "document", "proposal"), pk=link_pk)
    unlink(money_link=made, by=request.user)
    messages.success(request, _("The link to %(number)s is gone.") % {"number": made.shown_target})
    return redirect(found)


def _visible(request: Request, pk: int) -> SpendingProposal:
    visible = SpendingProposal.objects.visible_to(request.user).select_related("document")
    return get_object_or_404(visible, pk=pk)


def _page(
    request: Request, found: SpendingProposal, form: LinkForm, status: int = 200
) -> HttpResponse:
    lines = list(found.lines.all())
    links = MoneyLink.objects.visible_to(request.user).filter(proposal=found)
    editable = MoneyLink.objects.editable_by(request.user).filter(proposal=found)
    context: dict[str, Any] = {
        "proposal": found,
        "asked": [line for line in lines if line.certainty == SpendingLine.Certainty.CLAIMED],
        "earlier": [line for line in lines if line.certainty != SpendingLine.Certainty.CLAIMED],
        "balance": balance(found, lines),
        "evidence": found.evidence.all(),
        "sections": _sections(found),
        "links": links.select_related("case", "document", "made_by"),
        "editable": set(editable.values_list("pk", flat=True)),
        "may_link": may_link(found, request.user),
        "suggestions": suggestions(found, request.user) if request.user.at_desk else [],
        "document_visible": Document.objects.visible_to(request.user)
        .filter(pk=found.document_id)
        .exists(),
        "form": form,
    }
    return render(request, "motions/money.html", context, status=status)


def _sections(found: SpendingProposal) -> list[tuple[str, str, str]]:
    """Number, heading of the form, and what was filled in."""
    headings = {
        "1": "Doel(en)",
        "2": "Beleidsinstrument(en)",
        "3A": "Financiële gevolgen voor het Rijk",
        "3B": "Financiële gevolgen voor maatschappelijke sectoren",
        "4": "Nagestreefde doeltreffendheid",
        "5": "Nagestreefde doelmatigheid",
        "6": "Evaluatieparagraaf",
    }
    return [
        (number, headings.get(number, ""), found.sections[number])
        for number in headings
        if number in found.sections
    ]
