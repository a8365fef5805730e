"""The field for a day on which something happened."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy

from tracker.web.day_fields import DayField


class PastDayField(DayField):
    """A day on which something happened: today at the latest. Its form knows which day that is."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"label": gettext_lazy("On which day"), **kwargs})
