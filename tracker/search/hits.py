"""What a search gives back, whatever it found."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

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
    url: str
    source: Case | Document | None = None
    snippet: str = ""


def of_case(case: Case, source: Document | None = None) -> Result:
    """A case, found itself or by what stands in one of its documents."""
    return Result(case.kind, case.number, case.subject, case.get_absolute_url(), source or case)


def of_document(document: Document) -> Result:
    """A document."""
    return Result(
        "document", document.identifier, str(document), document.get_absolute_url(), document
    )


def of_dossier(dossier: Dossier) -> Result:
    """A dossier."""
    return Result(
        "dossier",
        dossier.number,
        dossier.title or written(dossier.number),
        dossier.get_absolute_url(),
    )


def of_number(identifier: Identifier) -> Result:
    """A number under which nothing is registered, but that documents cite."""
    return Result(
        identifier.kind.value,
        identifier.canonical,
        identifier.display,
        permanent_address(identifier),
    )


def once(results: Iterable[Result]) -> list[Result]:
    """Each address once, where it came first."""
    return list({result.url: result for result in reversed(list(results))}.values())[::-1]
