"""Who asks: somebody signed in, or a program that shows a key of somebody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _
from rest_framework.authentication import BaseAuthentication, get_authorization_header
from rest_framework.exceptions import AuthenticationFailed
from rest_framework.permissions import BasePermission

from tracker.models import User
from tracker.services import feed_keys

if TYPE_CHECKING:
    from rest_framework.request import Request
    from rest_framework.views import APIView

SCHEME = "Bearer"


class KeyAuthentication(BaseAuthentication):
    """`Authorization: Bearer <key>`: the keys of “Feeds en agenda's”, which only read."""

    def authenticate(self, request: Request) -> tuple[User, str] | None:
        """The owner of the key; None when no key is shown. Raises AuthenticationFailed."""
        scheme, _space, key = get_authorization_header(request).decode("latin-1").partition(" ")
        if scheme.lower() != SCHEME.lower():
            return None
        user = feed_keys.resolve(key, now=timezone.now()) if key.isprintable() else None
        if user is None:
            raise AuthenticationFailed(_("This key opens nothing: it is unknown or revoked."))
        return user, key

    def authenticate_header(self, request: Request) -> str:
        """What a refusal asks for."""
        return SCHEME


class HasRole(BasePermission):
    """A login is not enough, a role is needed."""

    def has_permission(self, request: Request, view: APIView) -> bool:
        """Whether who asks has one."""
        return isinstance(request.user, User) and bool(request.user.roles)
