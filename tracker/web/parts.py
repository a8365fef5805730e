"""Parts of a page that an app above this one adds; the settings name the functions that make them.

The apps above are never imported from here: config knows them, as it knows the middleware.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from django.utils.module_loading import import_string

from tracker.web.access import Request


class Part(NamedTuple):
    """A template of the other app, and what it shows: there under the name `part`."""

    template: str
    values: dict[str, Any]


def parts_of(names: Iterable[str], request: Request, shown: object) -> list[Part]:
    """What the functions of these dotted names make of what a page shows, without the empty."""
    made = (import_string(name)(request, shown) for name in names)
    return [part for part in made if part is not None]
