"""Who confirmed a letter and who undid it, in the history that the admin shows of every record."""

from __future__ import annotations

from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, QuerySet

from answers.models import Proposal
from tracker.models import User


def remember(by: User | None, action: int, said: str, *records: Model | None) -> None:
    """Write what was done to each of `records`; the import is nobody and leaves no line."""
    if by is not None:
        for record in filter(None, records):
            LogEntry.objects.log_actions(by.pk, [record], action, said, single_object=True)


def history_of(proposal: Proposal) -> QuerySet[LogEntry]:
    """What people did with a letter, newest first."""
    entries = LogEntry.objects.filter(
        content_type=ContentType.objects.get_for_model(Proposal), object_id=str(proposal.pk)
    )
    return entries.select_related("user")
