"""The doorbell of letters that were just dropped: a worker reads them, one ring a letter."""

from __future__ import annotations

from celery import shared_task
from django.db import transaction

from answers.proposals.taking_in import take_in


@shared_task
def take_in_letter(document_id: int) -> None:
    """Read and propose one letter; the sweep finds it if this is lost."""
    take_in(document_id=document_id)


def ring(document_ids: list[int]) -> None:
    """Ring once the letters are really stored. Without a broker they wait for the sweep."""
    transaction.on_commit(lambda: _ring(document_ids), robust=True)


def _ring(document_ids: list[int]) -> None:
    for document_id in document_ids:
        take_in_letter.delay(document_id)
