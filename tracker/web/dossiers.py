"""The page of a dossier: what is in it, and what is cited from it."""

from __future__ import annotations

from typing import Any

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet

from tracker.citations import Dossier as DossierNumber
from tracker.models import Case, CaseDocument, Citation, Document, Dossier, User
from tracker.models.cases import CaseQuerySet
from tracker.models.citations import CitationQuerySet
from tracker.models.dossiers import within
from tracker.web.citations.references import loaded, references

MOST = 100
"""How much of one sort a dossier's page shows, the newest or most cited; its timeline has all."""

MOST_MENTIONS = 200


def dossier_context(identifier: DossierNumber, user: User) -> dict[str, Any]:
    """Everything in a dossier that `user` may see; what is cited but not registered apart."""
    number = identifier.canonical
    documents, cases = Document.objects.visible_to(user), Case.objects.visible_to(user)
    in_it = documents.filter(Q(dossier__number=number) | within("identifier", number))
    into = Citation.objects.filter(within("means", number)).standing_in(documents, cases)
    return {
        "identifier": identifier,
        "dossier": Dossier.objects.filter(number=number).first(),
        "cases": _newest(cases.filter(within("number", number)), "started_on"),
        "referring": _referring(number, into, cases),
        "documents": _newest(in_it.defer("text", "search", "links"), "dated_on"),
        "references": references(loaded(_mentions(into, _unregistered(into)), user)),
        "siblings": _siblings(identifier),
    }


def _referring(number: str, into: CitationQuerySet, cases: CaseQuerySet[Case]) -> list[Case]:
    """The cases elsewhere that refer to something in it, themselves or by a document."""
    others = cases.exclude(within("number", number)).defer("body", "search").order_by()
    hanging = CaseDocument.objects.filter(document__in=into.values("document"))
    by_text = others.filter(pk__in=into.values("case"))
    by_document = others.filter(pk__in=hanging.values("case"))
    return list(by_text.union(by_document).order_by("-started_on", "number")[:MOST])


def _newest(rows: QuerySet[Any], day: str) -> list[Any]:
    return list(rows.order_by(F(day).desc(nulls_last=True), "pk")[:MOST])


def _unregistered(into: CitationQuerySet) -> list[str]:
    """The numbers that are cited but under which nothing is registered, the most cited first."""
    unknown = into.exclude(Exists(Case.objects.filter(number=OuterRef("means")))).exclude(
        Exists(Document.objects.filter(identifier=OuterRef("means")))
    )
    counted = unknown.order_by().values("means").annotate(many=Count("pk"))
    return list(counted.order_by("-many", "means").values_list("means", flat=True)[:MOST])


def _mentions(into: CitationQuerySet, numbers: list[str]) -> CitationQuerySet:
    return into.filter(means__in=numbers).order_by("means", "pk")[:MOST_MENTIONS]


def _siblings(identifier: DossierNumber) -> QuerySet[Dossier]:
    same = Q(number__startswith=f"{identifier.number}-") | Q(number=identifier.number)
    return Dossier.objects.filter(same).exclude(number=identifier.canonical)[:MOST]
