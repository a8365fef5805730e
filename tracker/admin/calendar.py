"""Terms and recess: what the clock runs on."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.forms import ModelForm
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from tracker.admin.desk import DeskAdmin
from tracker.admin.filters import HoldsFilter
from tracker.models import Case, RecessPeriod, TermPolicy
from tracker.services.recomputing import Move, change_policy, preview, recompute

CONFIRMED = "_moves_seen"
SHOWN = 100
"""How many moves the preview lists by name."""


@admin.register(TermPolicy)
class TermPolicyAdmin(DeskAdmin[TermPolicy]):
    """How long each kind of case may wait, by which article.

    A change that would move lines is shown first; saving moves them.
    """

    list_display = [
        "chamber",
        "kind",
        "days",
        "outer_days",
        "soft",
        "valid_from",
        "valid_until",
        "article",
    ]
    list_display_links = ["chamber", "kind"]
    list_filter = [HoldsFilter, "chamber", "kind"]

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Save at once what moves no line; show first what does."""
        if request.method == "POST" and CONFIRMED not in request.POST:
            moves = self._moves(request, object_id)
            if moves:
                return self._show(request, moves)
        return super().changeform_view(request, object_id, form_url, extra_context)

    def save_model(
        self, request: HttpRequest, obj: TermPolicy, form: ModelForm[TermPolicy], change: bool
    ) -> None:
        """Write it by its verb; the lines of what is open follow."""
        user: Any = request.user
        moved = len(change_policy(policy=obj, by=user))
        self.message_user(
            request,
            ngettext("%d case got another line.", "%d cases got another line.", moved) % moved,
        )

    def _moves(self, request: HttpRequest, object_id: str | None) -> list[Move]:
        """What saving would move; nothing when it would be refused, for saving says why."""
        obj = self.get_object(request, unquote(object_id)) if object_id else None
        allowed = (
            self.has_change_permission(request, obj) if obj else self.has_add_permission(request)
        )
        form = self.get_form(request, obj, change=obj is not None)(request.POST, instance=obj)
        if not allowed or not form.is_valid():
            return []
        policy = form.save(commit=False)
        try:
            return preview(lambda: change_policy(policy=policy, by=None))
        except ValidationError:
            return []

    def _show(self, request: HttpRequest, moves: list[Move]) -> TemplateResponse:
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": _("Which lines move"),
            "moves": moves[:SHOWN],
            "more": len(moves) - len(moves[:SHOWN]),
            "typed": [(name, value) for name, values in request.POST.lists() for value in values],
            "confirmed": CONFIRMED,
        }
        return TemplateResponse(request, "admin/tracker/termpolicy/moves.html", context)


@admin.register(RecessPeriod)
class RecessPeriodAdmin(DeskAdmin[RecessPeriod]):
    """The recess periods of both chambers."""

    list_display = ["name", "chamber", "first_day", "last_day"]
    list_filter = ["chamber"]
    date_hierarchy = "first_day"
    search_fields = ["name"]

    def save_model(
        self, request: HttpRequest, obj: RecessPeriod, form: ModelForm[RecessPeriod], change: bool
    ) -> None:
        """Write it, and say that no date moves: of which open cases the explanation changes."""
        super().save_model(request, obj, form, change)
        user: Any = request.user
        moved = recompute(reason=_("The recess changed: %s.") % obj, by=user)
        period = (obj.first_day, obj.last_day)
        touched = Case.objects.filter(
            Q(due_on__range=period) | Q(outer_due_on__range=period),
            chamber=obj.chamber,
            followed=True,
            settled_on=None,
        )
        self.message_user(
            request,
            _("%(moved)d lines moved; %(touched)d open cases have a line in this recess.")
            % {"moved": len(moved), "touched": touched.count()},
            messages.INFO,
        )
