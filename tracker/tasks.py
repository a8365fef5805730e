"""Doorbells: Celery rings, the database says what is owed. Losing a ring loses nothing."""

from __future__ import annotations

from celery import shared_task
from django.utils import timezone

from tracker.reminders import tick as reminders


@shared_task
def tick() -> None:
    """Plan, write and send the reminders that are owed now; acknowledged before it begins."""
    reminders.tick(timezone.now())
