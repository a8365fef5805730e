"""One letter: see what was read beside its own words, correct, confirm; undo what was confirmed."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views import View

from answers.models import Proposal
from answers.proposals.coverage import gaps
from answers.proposals.decisions import decide
from answers.proposals.history import history_of
from answers.proposals.register import confirm
from answers.proposals.screens import ConfirmScreen, with_another_row
from answers.proposals.side_by_side import side_by_side
from answers.proposals.undo import undo
from answers.proposals.views import Desk
from tracker.models import User

REFUSED = 422


class OneLetter(Desk, View):
    """A letter that this desk may see; only who may edit it may post."""

    def proposal(self) -> Proposal:
        """The letter of this page."""
        visible = Proposal.objects.visible_to(self.request.user)
        rows = visible.select_related("document", "decided_by", "case")
        return get_object_or_404(rows, pk=self.kwargs["pk"])

    def may_edit(self, proposal: Proposal) -> bool:
        """Whether this user may confirm it or take that back."""
        return Proposal.objects.editable_by(self.request.user).filter(pk=proposal.pk).exists()

    def editor(self, proposal: Proposal) -> User:
        """Who posts; raises PermissionDenied when they may not."""
        user = self.request.user
        if not user.is_authenticated or not self.may_edit(proposal):
            raise PermissionDenied
        return user


class LetterConfirm(OneLetter):
    """The letter on one side, what was read on the other."""

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        proposal = self.proposal()
        return self._render(proposal, ConfirmScreen(proposal))

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        proposal = self.proposal()
        by = self.editor(proposal)
        if "dismiss" in request.POST:
            return self._dismiss(proposal, by)
        if "add" in request.POST:
            more = with_another_row(request.POST, request.POST["add"])
            return self._render(proposal, ConfirmScreen(proposal, more))
        return self._confirm(proposal, by)

    def _confirm(self, proposal: Proposal, by: User) -> HttpResponse:
        """Register it; what looks wrong is said once, and pressing again confirms all the same."""
        screen = ConfirmScreen(proposal, self.request.POST)
        if not screen.is_valid():
            return self._render(proposal, screen, status=REFUSED)
        confirmed = screen.values()
        found = gaps(confirmed, screen.numbers_to_answer())
        if found and self.request.POST.get("confirm") != " ".join(found):
            return self._render(proposal, screen, status=REFUSED, gaps=found)
        try:
            case = confirm(proposal=proposal, confirmed=confirmed, by=by)
        except ValidationError as error:
            screen.add_errors(error)
            return self._render(proposal, screen, status=REFUSED)
        messages.success(self.request, _("Registered: %s.") % (case or proposal))
        return redirect(case or proposal.document)

    def _dismiss(self, proposal: Proposal, by: User) -> HttpResponse:
        try:
            decide(proposal=proposal, state=Proposal.State.DISMISSED, by=by)
        except ValidationError as error:
            messages.error(self.request, " ".join(error.messages))
        else:
            messages.success(self.request, _("Set aside: %s.") % proposal)
        return redirect("letter-list")

    def _render(
        self, proposal: Proposal, screen: ConfirmScreen, status: int = 200, **more: Any
    ) -> HttpResponse:
        pending = proposal.state == Proposal.State.PENDING
        context = {
            "proposal": proposal,
            "screen": screen,
            "letter": side_by_side(screen),
            "registered": screen.registered() if pending else None,
            "unknown": screen.unknown() if pending else {},
            "history": history_of(proposal),
            "may_edit": pending and self.may_edit(proposal),
            "may_undo": proposal.state == Proposal.State.CONFIRMED and self.may_edit(proposal),
            **more,
        }
        return render(self.request, "answers/letter_confirm.html", context, status=status)


class LetterUndo(OneLetter):
    """Take a confirmation back."""

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        proposal = self.proposal()
        try:
            undo(proposal=proposal, by=self.editor(proposal))
        except ValidationError as error:
            messages.error(request, " ".join(error.messages))
        else:
            messages.success(
                request, _("The confirmation is undone; what was confirmed is still in the form.")
            )
        return redirect(proposal)
