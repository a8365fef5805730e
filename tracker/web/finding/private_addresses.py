"""What a key opens: the addresses that one copies into a program."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

from tracker.models import FeedKey
from tracker.web.access import Request


@dataclass(frozen=True, slots=True)
class Address:
    """Something that a program may fetch with a key: the name of its address, and what it is."""

    name: str
    label: str | Promise


ADDRESSES: list[Address] = [
    Address("feed-newest", gettext_lazy("Atom feed: the newest questions and motions")),
    Address("calendar", gettext_lazy("Calendar: the cases that I have")),
]
"""What every key opens; feeds of a search, dossier, ministry or member stand on their own page."""


def addresses_of(request: Request, key: FeedKey) -> list[tuple[str | Promise, str]]:
    """What one copies: each thing that the key opens, with its whole address."""
    return [
        (one.label, request.build_absolute_uri(reverse(one.name, kwargs={"key": key.key})))
        for one in ADDRESSES
    ]
