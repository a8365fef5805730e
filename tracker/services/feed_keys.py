"""Keys for feeds and calendars: made, revoked, and resolved to whose they are."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from tracker.models import FeedKey, User

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

MOST_KEYS = 20
COARSE = dt.timedelta(hours=1)
"""How precisely we want to know when a key was last used: a program asks every few minutes."""


@transaction.atomic
def make(*, user: User, label: str, now: dt.datetime) -> FeedKey:
    """A new key for `user`. Raises ValidationError when the name is taken or there are too many."""
    User.objects.select_for_update(no_key=True).get(pk=user.pk)
    if user.feed_keys.valid().count() >= MOST_KEYS:
        raise ValidationError(
            _("You have %(most)d keys already; revoke one that is no longer used first."),
            params={"most": MOST_KEYS},
        )
    key = FeedKey(user=user, label=" ".join(label.split()), created_at=now)
    key.full_clean()
    key.save()
    return key


def revoke(*, key_id: int, by: User | AnonymousUser, now: dt.datetime) -> bool:
    """From now on the key opens nothing. False when `by` has no such key that still worked."""
    keys = FeedKey.objects.editable_by(by).filter(pk=key_id, revoked_at=None)
    return bool(keys.update(revoked_at=now))


def resolve(key: str, *, now: dt.datetime) -> User | None:
    """Whose eyes a feed is made for; None when the key is unknown or revoked, or its owner left.

    That it was used is noted once an hour.
    """
    found = FeedKey.objects.valid().select_related("user").filter(key=key).first()
    if found is None or not found.user.roles:
        return None
    if found.last_used_at is None or found.last_used_at <= now - COARSE:
        stale = Q(last_used_at=None) | Q(last_used_at__lte=now - COARSE)
        FeedKey.objects.filter(stale, pk=found.pk).update(last_used_at=now)
    return found.user
