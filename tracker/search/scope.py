"""What may be found: everything for the machine, for a person what he may see."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from django.db.models import QuerySet

from tracker.models import Case, Document, Dossier, User
from tracker.models.cases import CaseQuerySet
from tracker.models.documents import DocumentQuerySet

CASE_SHOWN = ("kind", "number", "subject", "started_on")
DOCUMENT_SHOWN = ("identifier", "title", "original_name", "dated_on")
"""The columns that a result shows; texts and search vectors stay where they are."""


@dataclass(frozen=True, slots=True)
class Scope:
    """What a search looks through, with what a result shows of it."""

    cases: CaseQuerySet[Case]
    documents: DocumentQuerySet
    dossiers: QuerySet[Dossier]

    @classmethod
    def of(cls, user: User | None) -> Self:
        """The scope of `user`; of everything when nobody asks, as a command does."""
        cases, documents, dossiers = Case.objects.all(), Document.objects.all(), Dossier.objects
        if user is None:
            known = dossiers.all()
        else:
            cases, documents = cases.visible_to(user), documents.visible_to(user)
            known = dossiers.all() if user.roles else dossiers.none()
        return cls(cases.only(*CASE_SHOWN), documents.only(*DOCUMENT_SHOWN), known)
