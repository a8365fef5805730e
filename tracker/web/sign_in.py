"""One page to sign in, for the pages and for the administration alike."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache


@never_cache
@login_not_required
def admin_login(request: HttpRequest) -> HttpResponse:
    """Where the admin sends who may not enter it: to our login page, or, signed in, nowhere."""
    if request.user.is_authenticated:
        raise PermissionDenied(
            _("Your account may not enter the administration. Ask your administrator for access.")
        )
    return redirect_to_login(request.GET.get("next") or reverse("admin:index"))
