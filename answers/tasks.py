"""Doorbells: Celery rings, the database says which letters wait."""

from __future__ import annotations

from celery import shared_task
from django.utils import timezone

from answers.proposals.doorbell import take_in_letter
from answers.proposing import propose_waiting
from tracker.ingest.waiting import read_waiting

__all__ = ["propose_answers", "take_in_letter"]


@shared_task
def propose_answers() -> None:
    """Sweep: read and propose every letter that still waits; acknowledged before it begins."""
    read_waiting(timezone.now())
    propose_waiting()
