"""The papers before and after a kamerstuk."""

from __future__ import annotations

from typing import Any

from django.db.models import F, QuerySet

from tracker.citations import Identifier, Kamerstuk
from tracker.models import Case, Citation, Document, User
from tracker.models.dossiers import within
from tracker.services.known import paper_number
from tracker.web.citations.references import shown


def neighbours(identifier: Identifier | None, user: User) -> list[tuple[str, str]]:
    """The papers before and after a kamerstuk, as far as known here: shown, with their pages."""
    if not isinstance(identifier, Kamerstuk) or not identifier.number.isdigit():
        return []
    dossier, number = identifier.dossier.canonical, int(identifier.number)
    documents, cases = Document.objects.visible_to(user), Case.objects.visible_to(user)
    cited = Citation.objects.filter(within("means", dossier)).standing_in(documents, cases)
    sources: list[tuple[QuerySet[Any], str]] = [
        (cases.filter(within("number", dossier)), "number"),
        (documents.filter(within("identifier", dossier)), "identifier"),
        (cited, "means"),
    ]
    sides = [side for rows, field in sources for side in _beside(rows, field, number)]
    found = dict(sides[0].union(*sides[1:]))
    before = max((paper for paper in found if paper < number), default=None)
    after = min((paper for paper in found if paper > number), default=None)
    return [shown(found[paper]) for paper in (before, after) if paper is not None]


def _beside(
    rows: QuerySet[Any], field: str, number: int
) -> tuple[QuerySet[Any, tuple[int, str]], QuerySet[Any, tuple[int, str]]]:
    """The nearest below and above in one column of canonical numbers."""
    papers = rows.order_by().annotate(paper=paper_number(field), name=F(field))
    papers = papers.values_list("paper", "name")
    below = papers.filter(paper__lt=number).order_by("-paper")[:1]
    return below, papers.filter(paper__gt=number).order_by("paper")[:1]
