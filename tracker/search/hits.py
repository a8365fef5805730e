"""What a search gives back, whatever it found."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Model

from tracker.citations import Identifier
from tracker.models import Case, Document, Dossier
from tracker.models.numbers import written
from tracker.search.addresses import permanent_address


@dataclass(frozen=True, slots=True)
class Result:
    """One thing found: `kind` names what it is, `source` is the row that its snippet comes from."""

    kind: str
    number: str
    title: str
    found: Case | Document | Dossier | Identifier
    source: Case | Document | None = None
    snippet: str = ""

    @property
    def url(self) -> str:
        """Its page; made when it is shown, for most of what is found never is."""
        if isinstance(self.found, Model):
            return self.found.get_absolute_url()
        return permanent_address(self.found)


def of_case(case: Case, source: Document | None = None) -> Result:
    """A case, found itself or by what stands in one of its documents."""
    return Result(case.kind, case.number, case.subject, case, source or case)


def of_document(document: Document) -> Result:
    """A document."""
    return Result("document", document.identifier, str(document), document, document)


def of_dossier(dossier: Dossier) -> Result:
    """A dossier."""
    return Result("dossier", dossier.number, dossier.title or written(dossier.number), dossier)


def of_number(identifier: Identifier) -> Result:
    """A number under which nothing is registered, but that documents cite."""
    return Result(identifier.kind.value, identifier.canonical, identifier.display, found=identifier)


def once(results: Iterable[Result]) -> list[Result]:
    """Each thing once, where it came first."""
    return list({result.found: result for result in reversed(list(results))}.values())[::-1]
