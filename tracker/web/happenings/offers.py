"""What may be recorded at a case as it stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise

from tracker.models import Case
from tracker.web.happenings.base import Happening

Happenings = Mapping[str, type[Happening[Any]]]
"""What can happen to a kind of case, by the last part of its address."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A happening that may be recorded at a case now: what it is called, and where."""

    title: str | Promise
    url: str


def offers(case: Case, happenings: Happenings) -> list[Offer]:
    """What may be recorded at the case as it stands."""
    return [
        Offer(form.title, f"{case.get_absolute_url()}gebeurd/{what}/")
        for what, form in happenings.items()
        if form.applies(case)
    ]
