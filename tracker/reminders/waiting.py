"""What has no line on the clock and yet waits for somebody: other apps say so, once a week."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.conf import settings
from django.utils.module_loading import import_string

from tracker.models import Case


@dataclass(frozen=True, slots=True)
class Waiting:
    """A case about which something is still owed, and why, in Dutch.

    `ministries` (keys) have to do with it beside the one that answers.
    """

    case: Case
    why: str
    ministries: frozenset[int] = frozenset()


def all_waiting(today: dt.date) -> list[Waiting]:
    """All that waits on `today`; the settings name who knows of it."""
    return [one for name in settings.WEEKLY_PARTS for one in import_string(name)(today)]
