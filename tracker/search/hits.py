"""What a search gives back, whatever it found."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse

from tracker.citations import Identifier, parse
from tracker.models import Case, Document, Dossier
from tracker.models.numbers import written
from tracker.search.addresses import permanent_address


@dataclass(frozen=True, slots=True)
class Result:
    """One thing found: `kind` names what it is.

    Of a case `document_id` is the letter that the words stand in, when that is where they stand.
    """

    kind: str
    number: str
    title: str
    on: dt.date | None = None
    case_id: int | None = None
    document_id: int | None = None
    snippet: str = ""

    @property
    def url(self) -> str:
        """Its page; made when it is shown, for most of what is found never is."""
        if self.case_id is not None:
            return reverse(f"{self.kind}:detail", args=[self.number.removeprefix("kst-")])
        if self.document_id is not None:
            return reverse("document", args=[self.document_id])
        if self.kind == "dossier":
            return reverse("dossier", args=[self.number])
        number = parse(self.number)
        return permanent_address(number) if number else ""


def of_case(case: Case) -> Result:
    """A case."""
    return Result(case.kind, case.number, case.subject, case.started_on, case_id=case.pk)


def of_document(document: Document) -> Result:
    """A document."""
    return Result(
        "document", document.identifier, str(document), document.dated_on, document_id=document.pk
    )


def of_dossier(dossier: Dossier) -> Result:
    """A dossier."""
    return Result("dossier", dossier.number, dossier.title or written(dossier.number))


def of_number(identifier: Identifier) -> Result:
    """A number under which nothing is registered, but that documents cite."""
    return Result(identifier.kind.value, identifier.canonical, identifier.display)


def once(results: Iterable[Result]) -> list[Result]:
    """Each thing once, where it came first."""
    first: dict[object, Result] = {}
    for result in results:
        first.setdefault((result.kind, result.number or result.document_id), result)
    return list(first.values())
