"""“Mijn meldingen”: at once or one digest a morning, when it is quiet, and without what."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from tracker.models import BouncingAddress, NotificationPreference
from tracker.reminders import preferences as reminder_preferences
from tracker.reminders.rules import Rules
from tracker.web.access import Request, needs_a_role
from tracker.web.reminders.preference_form import PreferenceForm


@needs_a_role
def preferences(request: Request) -> HttpResponseBase:
    """Show and save one's own wishes."""
    if not request.user.at_desk:
        raise PermissionDenied(_("Who only reads is not reminded of anything."))
    mine = NotificationPreference.objects.filter(user=request.user).first()
    form = PreferenceForm(
        request.POST or None,
        instance=mine or NotificationPreference(user=request.user),
        rules=Rules.load(),
    )
    if request.method == "POST" and form.is_valid():
        try:
            reminder_preferences.save(form.wishes(), now=timezone.now())
        except ValidationError as refusal:
            form.add_error(None, ValidationError(refusal.messages))
        else:
            messages.success(request, _("From now on you are reminded like this."))
            return redirect("preferences")
    bouncing = BouncingAddress.objects.of(request.user.email)
    context = {"form": form, "bouncing": bouncing}
    return render(request, "tracker/preferences.html", context, status=422 if form.errors else 200)
