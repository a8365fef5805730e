"""Letters in: drop one or many, follow how they are read, see which wait for a person."""

from __future__ import annotations

from dataclasses import replace

from django.contrib import messages
from django.contrib.auth.mixins import UserPassesTestMixin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse_lazy
from django.utils.translation import gettext as _
from django.views import View
from django.views.generic import FormView

from answers.models import Proposal
from answers.proposals.letter_lists import HANDLED, WAITING
from answers.proposals.queue import progress_of, unread
from answers.proposals.taking_in import take_in
from answers.proposals.upload import DropForm, Dropped, drop
from tracker.ingest.reading import read_again
from tracker.ingest.waiting import set_aside
from tracker.models import Document, Role
from tracker.services.today import today
from tracker.web.access import Request
from tracker.web.days import Day
from tracker.web.lists.views import answer

DROPPED = "dropped_letters"
"""The session remembers the last drop of several letters, to say how far they are."""


MOST_UNREAD = 50
"""So many letters that still wait to be read stand above the list; of the rest, how many."""


class Desk(UserPassesTestMixin):
    """Only who may register letters comes in; a reader is told so."""

    request: HttpRequest
    raise_exception = True

    def test_func(self) -> bool:
        user = self.request.user
        return user.is_authenticated and user.has_role(Role.DRAFTER, Role.COORDINATOR, Role.MANAGER)


class LetterList(Desk, View):
    """The letters that wait for a person, or that one decided on; and those still to be read."""

    decided = False

    def get(self, request: Request) -> HttpResponseBase:
        """The page; while letters are read, htmx asks again and gets only what changed."""
        progress = progress_of(request.session.get(DROPPED, []))
        seen = request.headers.get("Rappel-Read")
        if progress and not progress.is_done and seen == str(progress.read):
            return HttpResponse(status=204)
        visible = Proposal.objects.visible_to(request.user)
        waiting = Document.objects.none() if self.decided else unread(request.user)
        listing = HANDLED if self.decided else WAITING
        response = answer(
            request,
            listing if seen is None else replace(listing, page="answers/letter_progress.html"),
            visible.decided() if self.decided else visible.pending(),
            Day(today()),
            progress=progress,
            unread=waiting[:MOST_UNREAD],
            more_unread=max(waiting.count() - MOST_UNREAD, 0),
            decided=self.decided,
        )
        response["Cache-Control"] = "no-store"
        if progress and progress.is_done:
            request.session.pop(DROPPED, None)
        return response


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
        for document in dropped.known:
            messages.info(
                self.request, _("%s was here already; it is shown, not doubled.") % document
            )
        if dropped.several:
            self.request.session[DROPPED] = [one.pk for one in dropped.documents]
        if dropped.refused:
            return self.render_to_response(self.get_context_data(form=form, dropped=dropped))
        return self._follow(dropped)

    def _follow(self, dropped: Dropped) -> HttpResponse:
        """To what one letter says, if this desk may see it."""
        if dropped.several or not dropped.documents:
            return redirect("letter-list")
        visible = Proposal.objects.visible_to(self.request.user)
        proposal = visible.filter(document=dropped.documents[0]).first()
        if proposal is not None:
            return redirect(proposal)
        messages.warning(
            self.request, _("Another ministry received this letter first and is working on it.")
        )
        return redirect("letter-list")


class LetterUnread(Desk, View):
    """A letter that waits or could not be read: read it now, or take it off the list."""

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        document = get_object_or_404(Document.objects.visible_to(request.user), pk=pk)
        if not Document.objects.editable_by(request.user).filter(pk=pk).exists():
            raise PermissionDenied
        if "aside" in request.POST:
            set_aside(document_id=pk)
            messages.success(request, _("Set aside: %s.") % document)
            return redirect("letter-list")
        document = read_again(document_id=pk)
        proposal = take_in(document_id=pk)
        if proposal is not None:
            return redirect(proposal)
        if document.problem:
            messages.error(request, f"{document}: {document.problem}")
        return redirect("letter-list")
