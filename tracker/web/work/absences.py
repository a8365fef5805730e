"""“Mijn afwezigheid”: when I am away, and who does my work then."""

from __future__ import annotations

from django.contrib import messages
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from tracker.services.today import today
from tracker.web.access import Request, needs_the_desk
from tracker.web.work.forms import AbsenceForm, recorded


@needs_the_desk
def absences(request: Request) -> HttpResponseBase:
    """One's absences that are not over, and a form for another."""
    form = AbsenceForm(request.POST or None, user=request.user)
    if request.method == "POST" and recorded(form, form.save):
        messages.success(request, _("From then on your replacement sees your work."))
        return redirect("absences")
    context = {
        "form": form,
        "absences": request.user.absences.filter(last_day__gte=today())
        .select_related("replacement")
        .order_by("first_day"),
    }
    return render(request, "tracker/absences.html", context, status=422 if form.errors else 200)


@require_POST
@needs_the_desk
def withdraw(request: Request, pk: int) -> HttpResponseBase:
    """I am there after all."""
    get_object_or_404(request.user.absences, pk=pk).delete()
    messages.success(request, _("The absence is withdrawn; your work comes to you again."))
    return redirect("absences")
