"""Doorbells: Celery rings, the database says which letters wait."""

from __future__ import annotations

from celery import shared_task

from answers.proposing import propose_waiting


@shared_task
def propose_answers() -> None:
    """Propose what was read in the letters that came in; acknowledged before it begins."""
    propose_waiting()
