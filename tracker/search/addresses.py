"""Where a number lives: its permanent address, whether or not anything is registered under it."""

from __future__ import annotations

from django.urls import reverse

from tracker.citations import Identifier, readings

PAGES = {
    "kamerstuk": "kamerstuk",
    "publicatie": "kamerstuk",
    "zaak": "zaak",
    "toezegging": "toezegging",
    "dossier": "dossier",
}
"""The kinds of identifier that have a page, and the name of its address."""


def permanent_address(identifier: Identifier) -> str:
    """The address of the page about `identifier`; empty for kinds that have none."""
    page = PAGES.get(identifier.kind.value)
    return reverse(page, args=[identifier.canonical.removeprefix("kst-")]) if page else ""


def read_notation(notation: str, page: str) -> Identifier | None:
    """The identifier that an address names, the reading that `page` is about if there is one.

    “kst-” may have been left out, and slashes may stand for the dashes.
    """
    for written in (notation, f"kst-{notation}", notation.strip("/").replace("/", "-")):
        if found := readings(written):
            meant = (one for one in found if PAGES.get(one.kind.value) == page)
            return next(meant, found[0])
    return None
