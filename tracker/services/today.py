"""The one place that asks the clock. Only views, tasks and commands may; rules get a date."""

from __future__ import annotations

import datetime as dt

from django.utils import timezone


def today() -> dt.date:
    """Today in Europe/Amsterdam."""
    return timezone.localdate()
