"""Doorbells: Celery rings, the database says what is owed. Losing a ring loses nothing."""

from __future__ import annotations

from celery import shared_task
from django.utils import timezone

from tracker.reminders import tick as reminders
from tracker.search import learning, watching


@shared_task
def tick() -> None:
    """Plan, write and send the reminders that are owed now; acknowledged before it begins."""
    reminders.tick(timezone.now())


@shared_task
def watch_searches() -> None:
    """Put what is new in saved searches in the outbox; the tick sends it."""
    watching.watch(timezone.now())


@shared_task
def learn_words() -> None:
    """Read what came in since the last time into the vocabulary of the search."""
    learning.catch_up(timezone.now(), steps=learning.STEPS_A_RING)
