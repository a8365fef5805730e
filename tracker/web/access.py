"""Who gets in: a login is not enough, a role is needed."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.translation import gettext as _
from django_htmx.middleware import HtmxDetails

from tracker.models import User

P = ParamSpec("P")


class Request(HttpRequest):
    """A request as it arrives at our pages: somebody signed in; for the type checker."""

    user: User
    htmx: HtmxDetails


Page = Callable[Concatenate[Request, P], HttpResponseBase]


def needs_a_role(page: Page[P]) -> Page[P]:
    """Refuse who has no role, in words that say what to do."""

    @wraps(page)
    def checked(request: Request, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        if not request.user.roles:
            raise PermissionDenied(
                _("Your account has no role yet. Ask your administrator to give it one.")
            )
        return page(request, *args, **kwargs)

    return checked


def needs_the_desk(page: Page[P]) -> Page[P]:
    """Refuse who does not work on answers: a reader finds everything else by searching."""

    @wraps(page)
    def checked(request: Request, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        if not request.user.at_desk:
            raise PermissionDenied(_("Only who works on answers sees who does what."))
        return page(request, *args, **kwargs)

    return needs_a_role(checked)
