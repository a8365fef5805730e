"""The small page on which one happening is typed, looked at, and recorded."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.admin.models import CHANGE, LogEntry
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from tracker.models import Case
from tracker.services.today import today
from tracker.web.access import Request
from tracker.web.happenings.base import Happening
from tracker.web.happenings.offers import Happenings


def happened(request: Request, case: Any, what: str, happenings: Happenings) -> HttpResponseBase:
    """Type it, look at what it does, record it. What was typed stays when it is refused.

    The case comes from `for_page`.
    """
    if not case.may_edit:
        raise PermissionDenied(_("Only who answers this case may record what happened to it."))
    if what not in happenings:
        raise Http404
    chosen = happenings[what]
    if not chosen.applies(case):
        messages.warning(request, _("That cannot be recorded at this case as it stands."))
        return redirect(case)
    posted = request.POST if request.method == "POST" else None
    form = chosen(posted, case=case, user=request.user, today=today())
    effects: list[str] = []
    if posted is not None and "again" not in posted and form.is_valid():
        try:
            if "confirm" in posted:
                return _record(request, case, form)
            effects = form.effects()
        except ValidationError as refusal:
            form.refuse(refusal)
    context = {"case": case, "form": form, "effects": effects}
    return render(request, "tracker/happening.html", context)


def _record(request: Request, case: Case, form: Happening[Any]) -> HttpResponseBase:
    effects = form.effects()
    form.perform()
    said = f"{form.title}. {' '.join(effects)}"
    LogEntry.objects.log_actions(request.user.pk, [case], CHANGE, said, single_object=True)
    messages.success(request, _("Recorded: %(what)s.") % {"what": form.title})
    return redirect(case)
