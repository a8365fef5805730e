"""Reminders on pages: the part of a case's page, who gets what when, and one sent by hand."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from tracker.models import BouncingAddress, Case, Role, User
from tracker.reminders import by_hand
from tracker.reminders.rules import Rules
from tracker.services.why import Recesses
from tracker.web.access import Request, needs_a_role
from tracker.web.days import Day
from tracker.web.reminders.form import LONGEST_NOTE, ReminderForm
from tracker.web.reminders.log import ahead_of, log_of


def reminding(user: User, case: Case, day: Day, recesses: Recesses) -> dict[str, Any]:
    """What the page of a case shows of its reminders, for who works on answers."""
    if not user.at_desk:
        return {"log": []}
    log = log_of(case, day.on)
    addresses = {line.address for line in log} | ({case.owner.email} if case.owner else set())
    return {
        "log": log,
        "ahead": ahead_of(case, Rules.load(recesses), day.on),
        "bouncing": BouncingAddress.objects.of(*addresses),
        "reminder_form": ReminderForm(initial={"token": by_hand.token()}),
        "may_preview": user.has_role(Role.COORDINATOR, Role.MANAGER),
    }


@require_POST
@needs_a_role
def remind(request: Request, pk: int) -> HttpResponseBase:
    """Remind who has the case, with a note; pressed twice is sent once."""
    case = get_object_or_404(Case.objects.visible_to(request.user), pk=pk)
    if not Case.objects.editable_by(request.user).filter(pk=pk).exists():
        raise PermissionDenied(_("Only who works on this case may remind its owner."))
    form = ReminderForm(request.POST)
    if not form.is_valid():
        text = _("The reminder was not sent: the note may have %d characters.") % LONGEST_NOTE
        messages.error(request, text)
        return redirect(case)
    try:
        by_hand.remind(case_id=pk, by=request.user, now=timezone.now(), **form.cleaned_data)
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
    else:
        messages.success(request, _("The reminder goes out within a few minutes."))
    return redirect(case)
