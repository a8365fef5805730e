"""What may be found: everything for the machine, for a person what he may see."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from tracker.models import Case, Document, User
from tracker.models.cases import CaseQuerySet
from tracker.models.documents import DocumentQuerySet


@dataclass(frozen=True, slots=True)
class Scope:
    """The cases and documents that a search looks through."""

    cases: CaseQuerySet[Case]
    documents: DocumentQuerySet

    @classmethod
    def of(cls, user: User | None) -> Self:
        """The scope of `user`; of everything when nobody asks, as a command does."""
        if user is None:
            return cls(Case.objects.all(), Document.objects.all())
        return cls(Case.objects.visible_to(user), Document.objects.visible_to(user))
