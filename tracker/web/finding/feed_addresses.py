"""The private addresses of one's feeds and calendars: made, copied and revoked here."""

from __future__ import annotations

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from tracker.models import FeedKey
from tracker.services import feed_keys
from tracker.web.access import Request, needs_a_role
from tracker.web.finding.private_addresses import addresses_of


class KeyForm(forms.ModelForm[FeedKey]):
    """What the new address is for."""

    class Meta:
        model = FeedKey
        fields = ["label"]


@needs_a_role
def feed_addresses(request: Request) -> HttpResponseBase:
    """One's keys with their addresses, and a form for another."""
    form = KeyForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            feed_keys.make(user=request.user, label=form.cleaned_data["label"], now=timezone.now())
        except ValidationError as refusal:
            form.add_error(None, ValidationError(refusal.messages))
        else:
            messages.success(request, _("The address is there; copy it into your program."))
            return redirect("feed-addresses")
    keys = request.user.feed_keys.valid()
    context = {"form": form, "keys": [(key, addresses_of(request, key)) for key in keys]}
    status = 422 if form.errors else 200
    return render(request, "tracker/feed_addresses.html", context, status=status)


@require_POST
@needs_a_role
def revoke_feed_key(request: Request, pk: int) -> HttpResponseBase:
    """Stop an address; a program that still asks gets nothing."""
    if not request.user.feed_keys.filter(pk=pk).exists():
        raise Http404
    feed_keys.revoke(key_id=pk, by=request.user, now=timezone.now())
    messages.success(request, _("The address no longer works."))
    return redirect("feed-addresses")
