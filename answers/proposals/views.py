"""Letters in: drop them, see what was read beside the letter's own words, correct, confirm."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.mixins import UserPassesTestMixin
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse_lazy
from django.utils.translation import gettext as _
from django.views import View
from django.views.generic import FormView, ListView

from answers.models import Proposal
from answers.proposals.decisions import decide
from answers.proposals.labels import LABELS
from answers.proposals.marking import pieces
from answers.proposals.register import confirm
from answers.proposals.screens import ConfirmScreen
from answers.proposals.upload import DropForm, Dropped, drop
from tracker.models import Role


class Desk(UserPassesTestMixin):
    """Only who may register letters comes in; a reader is told so."""

    request: HttpRequest
    raise_exception = True

    def test_func(self) -> bool:
        user = self.request.user
        return user.is_authenticated and user.has_role(Role.DRAFTER, Role.COORDINATOR, Role.MANAGER)


class LetterList(Desk, ListView[Proposal]):
    """The letters that wait for a person."""

    template_name = "answers/letter_list.html"
    paginate_by = 25

    def get_queryset(self) -> Any:
        visible = Proposal.objects.visible_to(self.request.user).pending()
        return visible.select_related("document__received_by")


class LetterDrop(Desk, FormView[DropForm]):
    """Drop one letter or twenty."""

    template_name = "answers/letter_drop.html"
    form_class = DropForm
    success_url = reverse_lazy("letter-list")

    def form_valid(self, form: DropForm) -> HttpResponse:
        user = self.request.user
        if not user.is_authenticated:
            raise PermissionDenied
        dropped = drop(files=form.cleaned_data["letters"], text=form.cleaned_data["text"], by=user)
        for name, reason in dropped.refused:
            form.add_error(None, f"{name}: {reason}")
        for proposal in dropped.known:
            messages.info(
                self.request, _("%s was here already; it is shown, not doubled.") % proposal
            )
        if dropped.refused:
            return self.render_to_response(self.get_context_data(form=form, dropped=dropped))
        return self._follow(dropped)

    def _follow(self, dropped: Dropped) -> HttpResponse:
        one = dropped.new + dropped.known
        return redirect(one[0]) if len(one) == 1 else redirect("letter-list")


class LetterConfirm(Desk, View):
    """The letter on one side, what was read on the other."""

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        proposal = self._proposal(pk)
        return self._render(proposal, ConfirmScreen(proposal))

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        proposal = self._proposal(pk)
        if not Proposal.objects.editable_by(request.user).filter(pk=pk).exists():
            raise PermissionDenied
        if "dismiss" in request.POST:
            return self._dismiss(proposal)
        screen = ConfirmScreen(proposal, request.POST)
        if screen.is_valid():
            try:
                case = confirm(
                    proposal=proposal,
                    confirmed=screen.values(),
                    by=request.user if request.user.is_authenticated else None,
                )
            except ValidationError as error:
                screen.add_errors(error)
            else:
                messages.success(request, _("Registered: %s.") % (case or proposal))
                return redirect(case or proposal.document)
        return self._render(proposal, screen, status=422)

    def _dismiss(self, proposal: Proposal) -> HttpResponse:
        try:
            by = self.request.user if self.request.user.is_authenticated else None
            decide(proposal=proposal, state=Proposal.State.DISMISSED, by=by)
        except ValidationError as error:
            messages.error(self.request, " ".join(error.messages))
        else:
            messages.success(self.request, _("Set aside: %s.") % proposal)
        return redirect("letter-list")

    def _proposal(self, pk: int) -> Proposal:
        visible = Proposal.objects.visible_to(self.request.user)
        return get_object_or_404(visible.select_related("document", "decided_by"), pk=pk)

    def _render(self, proposal: Proposal, screen: ConfirmScreen, status: int = 200) -> HttpResponse:
        context = {
            "proposal": proposal,
            "screen": screen,
            "pieces": [
                (piece, LABELS.get(piece.field, ""))
                for piece in pieces(proposal.document.text, proposal.marks)
            ],
            "marked": {mark["field"] for mark in proposal.marks},
            "cases": proposal.document.cases.all(),
            "may_edit": proposal.state == Proposal.State.PENDING
            and Proposal.objects.editable_by(self.request.user).filter(pk=proposal.pk).exists(),
        }
        return render(self.request, "answers/letter_confirm.html", context, status=status)
