"""What may be found: everything for the machine, for a person what he may see."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from tracker.models import Case, Document, User
from tracker.models.cases import CaseQuerySet
from tracker.models.documents import DocumentQuerySet

CASE_SHOWN = ("kind", "number", "subject")
DOCUMENT_SHOWN = ("identifier", "title", "original_name")
"""The columns that a result shows; texts and search vectors stay where they are."""


@dataclass(frozen=True, slots=True)
class Scope:
    """The cases and documents that a search looks through, with what a result shows of them."""

    cases: CaseQuerySet[Case]
    documents: DocumentQuerySet

    @classmethod
    def of(cls, user: User | None) -> Self:
        """The scope of `user`; of everything when nobody asks, as a command does."""
        if user is None:
            cases, documents = Case.objects.all(), Document.objects.all()
        else:
            cases, documents = Case.objects.visible_to(user), Document.objects.visible_to(user)
        return cls(cases.only(*CASE_SHOWN), documents.only(*DOCUMENT_SHOWN))
