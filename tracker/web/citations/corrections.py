"""The page on which a person says what a citation means, or takes that back."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import QueryDict
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from tracker.citations import Doubt
from tracker.models import Citation
from tracker.services.citations import correct, undo_correction
from tracker.services.known import doubts_about
from tracker.web.access import Request, needs_a_role
from tracker.web.citations.references import LONG, shown


class CorrectionForm(forms.Form):
    """What is meant and why. A button may name the number instead; the suggestion brings its own
    reason, so that one click is enough."""

    correction = forms.CharField(
        label=gettext_lazy("What is meant"),
        max_length=200,
        help_text=gettext_lazy(
            "A number in any notation: 36 045, nr. 190; kst-36045-190; 2025Z04340."
        ),
    )
    correction_reason = forms.CharField(
        label=gettext_lazy("Why"),
        max_length=300,
        help_text=gettext_lazy("This is kept with your name and today's date."),
    )

    def __init__(self, data: QueryDict | None, doubt: Doubt | None) -> None:
        super().__init__(data)
        self.taken = data.get("take", "") if data else ""
        suggestion = doubt.suggestion.canonical if doubt and doubt.suggestion else ""
        self.reason = doubt.reason if doubt and self.taken and self.taken == suggestion else ""
        if self.is_bound:
            self.fields["correction"].required = not self.taken
            self.fields["correction_reason"].required = not self.reason

    def correct(self, citation: Citation, by: Any) -> bool:
        """Correct the citation; False, with the errors in the form, when that is refused."""
        if not self.is_valid():
            return False
        number = self.taken or self.cleaned_data["correction"]
        reason = self.cleaned_data["correction_reason"] or self.reason
        try:
            correct(citation_id=citation.pk, number=number, reason=reason, by=by)
        except ValidationError as refused:
            self.add_error(None, refused)
            return False
        return True


@needs_a_role
def citation(request: Request, pk: int) -> HttpResponseBase:
    """As written, its sentence, how it is read now, what is suggested; and the correction."""
    current = _editable(request, pk)
    doubt = doubts_about([current]).get(current.pk)
    form = CorrectionForm(request.POST if request.method == "POST" else None, doubt)
    if form.is_bound and form.correct(current, request.user):
        messages.success(request, _("Corrected. Every page follows it now."))
        return redirect(_back(request, current))
    display, url = shown(current.means)
    context = {
        "citation": current,
        "doubt": doubt,
        "form": form,
        "display": display,
        "url": url,
        "back": _back(request, current),
    }
    status = 422 if form.is_bound else 200
    return render(request, "tracker/correction.html", context, status=status)


@needs_a_role
@require_POST
def undo(request: Request, pk: int) -> HttpResponseBase:
    """What was read counts again."""
    current = _editable(request, pk)
    undo_correction(citation_id=current.pk, by=request.user)
    messages.success(request, _("The correction is undone; what was read counts again."))
    return redirect(_back(request, current))


def _editable(request: Request, pk: int) -> Citation:
    visible = Citation.objects.visible_to(request.user).defer(*LONG)
    current = get_object_or_404(visible.select_related("document", "case", "corrected_by"), pk=pk)
    if not Citation.objects.editable_by(request.user).filter(pk=pk).exists():
        raise PermissionDenied(
            _("Only who may change what it stands in may correct this reference.")
        )
    return current


def _back(request: Request, current: Citation) -> str:
    """The page that the person came from, on this site; else what the citation stands in."""
    asked = request.POST.get("terug") or request.GET.get("terug") or ""
    if url_has_allowed_host_and_scheme(asked, allowed_hosts=None):
        return asked
    return current.home.get_absolute_url()
