"""Letters on their way: what was dropped, how far the reading is, what could not be read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from answers.proposals.taking_in import unproposed
from tracker.models import Document
from tracker.models.documents import DocumentQuerySet

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from tracker.models import User

UNREAD = (Document.State.RECEIVED, Document.State.UNREADABLE)


@dataclass(frozen=True, slots=True)
class Progress:
    """How many letters of one drop were read."""

    read: int
    total: int

    @property
    def is_done(self) -> bool:
        """Whether none waits any more."""
        return self.read == self.total


def progress_of(document_ids: Iterable[int]) -> Progress | None:
    """How far the letters of one drop are; None when there are none. Unreadable is dealt with."""
    dropped = Document.objects.filter(pk__in=list(document_ids))
    total = dropped.count()
    waiting = dropped.filter(state=Document.State.RECEIVED).count()
    waiting += unproposed().filter(pk__in=dropped).count()
    return Progress(total - waiting, total) if total else None


def unread(user: User | AnonymousUser) -> DocumentQuerySet:
    """The letters of `user`'s desk that wait to be read, or could not be."""
    mine = Document.objects.visible_to(user).filter(state__in=UNREAD)
    return mine.select_related("received_by").order_by("-state", "pk")
