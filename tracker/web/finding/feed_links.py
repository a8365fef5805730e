"""Where a page's feed is, for who has a key."""

from __future__ import annotations

from django.urls import reverse
from django.utils.http import urlencode

from tracker.models import User


def feed_link(user: User, feed: str, /, *, query: str = "", **kwargs: str | int) -> str:
    """The address of the feed called `feed`, with the newest key of `user`; empty without one."""
    key = user.feed_keys.valid().values_list("key", flat=True).first()
    if key is None:
        return ""
    address = reverse(feed, kwargs={"key": key, **kwargs})
    return f"{address}?{urlencode({'q': query})}" if query else address
