"""Saved searches: see, rename, pause, take up and delete them; save one from the search page."""

from __future__ import annotations

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import Count, Max
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from tracker.models import SavedSearch
from tracker.search import watching
from tracker.services import saved_searches
from tracker.web.access import Request, needs_a_role

MOST_SAVED = 100


class ChangeForm(forms.ModelForm[SavedSearch]):
    """The name of a saved search, and how often mail comes."""

    class Meta:
        model = SavedSearch
        fields = ["name", "rhythm"]


class SaveForm(ChangeForm):
    """The same, of a search that is not saved yet."""

    class Meta(ChangeForm.Meta):
        fields = ["name", "rhythm", "query"]
        widgets = {"query": forms.HiddenInput}


@needs_a_role
def saved_list(request: Request) -> HttpResponseBase:
    """One's saved searches."""
    return _list(request)


@require_POST
@needs_a_role
def save(request: Request) -> HttpResponseBase:
    """Save the search that the search page showed; the form comes back with what is wrong."""
    form = SaveForm(request.POST)
    if form.is_valid() and _save(request, form):
        messages.success(
            request, _("The search is saved; mail comes as soon as something new is found.")
        )
        if not request.user.email:
            messages.warning(
                request, _("Your account has no mail address; ask your administrator to add it.")
            )
        return redirect("saved-searches")
    return render(request, "tracker/saved_search_new.html", {"form": form}, status=422)


@require_POST
@needs_a_role
def change(request: Request, pk: int) -> HttpResponseBase:
    """Another name or rhythm."""
    saved = _mine(request, pk)
    form = ChangeForm(request.POST, instance=saved, prefix=str(pk))
    if form.is_valid():
        try:
            saved_searches.change(saved=saved, **form.cleaned_data)
        except ValidationError as refusal:
            form.add_error(None, ValidationError(refusal.messages))
        else:
            messages.success(request, _("Changed."))
            return redirect("saved-searches")
    return _list(request, wrong=form)


@needs_a_role
def pause(request: Request, pk: int) -> HttpResponseBase:
    """No more mail: the link at the foot of each mail leads here."""
    saved = _mine(request, pk)
    if request.method != "POST":
        return render(request, "tracker/saved_search_pause.html", {"saved": saved})
    saved_searches.pause(saved_id=pk, by=request.user, now=timezone.now())
    messages.success(request, _("No more mail comes about “%(name)s”.") % {"name": saved.name})
    return redirect("saved-searches")


@require_POST
@needs_a_role
def resume(request: Request, pk: int) -> HttpResponseBase:
    """Mail again."""
    saved = _mine(request, pk)
    saved_searches.resume(saved_id=pk, by=request.user)
    messages.success(request, _("Mail comes again about “%(name)s”.") % {"name": saved.name})
    return redirect("saved-searches")


@needs_a_role
def delete(request: Request, pk: int) -> HttpResponseBase:
    """Forget a search, after asking once."""
    saved = _mine(request, pk)
    if request.method != "POST":
        return render(request, "tracker/saved_search_delete.html", {"saved": saved})
    saved_searches.delete(saved_id=pk, by=request.user)
    messages.success(request, _("“%(name)s” is deleted.") % {"name": saved.name})
    return redirect("saved-searches")


def _mine(request: Request, pk: int) -> SavedSearch:
    return get_object_or_404(SavedSearch.objects.editable_by(request.user), pk=pk)


def _save(request: Request, form: SaveForm) -> bool:
    """Save what the form says; False with the refusal in the form."""
    if request.user.saved_searches.count() >= MOST_SAVED:
        form.add_error(None, _("You have a hundred saved searches; delete one first."))
        return False
    try:
        watching.save(user=request.user, now=timezone.now(), **form.cleaned_data)
    except ValidationError as refusal:
        form.add_error(None, ValidationError(refusal.messages))
        return False
    return True


def _list(request: Request, wrong: ChangeForm | None = None) -> HttpResponseBase:
    """The page with a form per search; `wrong` is the one that could not be carried out."""
    mine = request.user.saved_searches.annotate(
        told=Count("hits__mail", distinct=True), told_at=Max("hits__mail__created_at")
    )
    rows = [
        (saved, wrong)
        if wrong is not None and wrong.instance.pk == saved.pk
        else (saved, ChangeForm(instance=saved, prefix=str(saved.pk)))
        for saved in mine
    ]
    status = 422 if wrong is not None else 200
    return render(request, "tracker/saved_searches.html", {"rows": rows}, status=status)
