"""Dates and moments on a command line."""

from __future__ import annotations

import datetime as dt

from django.utils import timezone

from tracker.management.problems import BadInput


def iso_moment(text: str) -> dt.datetime:
    """A date (its start) or a moment; without an offset it is Amsterdam's. Raises BadInput."""
    try:
        moment = dt.datetime.fromisoformat(text)
        return timezone.make_aware(moment) if moment.tzinfo is None else moment
    except ValueError as error:
        message = f"“{text}” is geen bestaand moment; schrijf bijvoorbeeld 2025-03-29T09:00."
        raise BadInput(message) from error


def iso_date(text: str) -> dt.date:
    """An argparse ``type`` for dates; raises :class:`BadInput` when the date does not exist."""
    try:
        return dt.date.fromisoformat(text)
    except ValueError as error:
        message = (
            f"“{text}” is geen bestaande datum; schrijf jaar-maand-dag, bijvoorbeeld 2025-03-11."
        )
        raise BadInput(message) from error
