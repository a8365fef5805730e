"""Pages that a program reads with a key in the address instead of a login."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotFound
from django.utils import timezone
from django.utils.cache import patch_cache_control
from django.utils.translation import override
from django.views.decorators.http import conditional_page, require_safe

from tracker.models import User
from tracker.services import feed_keys

P = ParamSpec("P")

FRESH_SECONDS = 300
"""How long a program may show what it has before it asks again."""


class KeyedRequest(HttpRequest):
    """A request of a program that showed a good key; for the type checker."""

    user: User


KeyedPage = Callable[Concatenate[KeyedRequest, P], HttpResponse]


def keyed(page: KeyedPage[P]) -> Callable[..., HttpResponse]:
    """The page for the owner of the `key` in its address; 404 for any other, whatever is wrong.

    `request.user` is the owner; the page shows what that person may see. It is in Dutch, sets no
    cookie, and is not sent again to a program that has it already (ETag).
    """

    @login_not_required
    @require_safe
    @conditional_page
    @wraps(page)
    def answered(request: HttpRequest, key: str, **kwargs: Any) -> HttpResponse:
        user = feed_keys.resolve(key, now=timezone.now()) if key.isprintable() else None
        if user is None:
            return _nothing()
        request.user = user
        try:
            with override("nl"):
                response = page(request, **kwargs)  # type: ignore[arg-type, call-arg]
        except Http404:
            return _nothing()
        patch_cache_control(response, private=True, max_age=FRESH_SECONDS)
        return response

    return answered


def _nothing() -> HttpResponse:
    """Not the page that people get: that one has forms, and so a cookie."""
    return HttpResponseNotFound("Niet gevonden.\n", content_type="text/plain; charset=utf-8")
