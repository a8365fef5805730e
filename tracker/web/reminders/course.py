"""Who gets what when: the page with the course of a case's reminders."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Q
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tracker.citations import parse
from tracker.models import Case, Role
from tracker.reminders.preview import preview
from tracker.reminders.recipients import Desk
from tracker.reminders.rules import Rules
from tracker.web.access import Request, needs_a_role
from tracker.web.days import day_asked
from tracker.web.reminders.log import ahead_of


class CaseForm(forms.Form):
    """Which case to show the course of reminders of."""

    zaak = forms.CharField(label=gettext_lazy("Number of the case"), max_length=100)

    def clean_zaak(self) -> Case:
        """The case with this number, in any notation."""
        identifier = parse(self.cleaned_data["zaak"])
        number = identifier.canonical if identifier else self.cleaned_data["zaak"]
        called = Q(number=number) | Q(zaaknummer=number)
        case = Case.objects.filter(called).select_related("owner", "office").first()
        if case is None:
            raise ValidationError(_("No case has this number. Look it up with the search."))
        return case


@needs_a_role
def course(request: Request) -> HttpResponseBase:
    """Who gets what when: all reminders of a case from today on, with the moment of each."""
    if not request.user.has_role(Role.COORDINATOR, Role.MANAGER):
        raise PermissionDenied(_("Only a coordinator or manager sees who is reminded when."))
    form = CaseForm(request.GET if "zaak" in request.GET else None)
    context: dict[str, Any] = {"form": form, "highlighted": request.GET.get("regel", "")}
    if form.is_valid():
        case, day = form.cleaned_data["zaak"], day_asked(request)
        rules = Rules.load()
        context |= {
            "case": case,
            "day": day,
            "preview": preview(case, Desk.load(day.on), rules, today=day.on),
            "ahead": ahead_of(case, rules, day.on),
        }
    return render(request, "tracker/reminder_course.html", context)
