"""Citations as pages show them: what a text refers to, each number once, with every sentence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, TypeVar

from django.db.models import F, IntegerField, Q, QuerySet, Value
from django.urls import reverse

from tracker.citations import Doubt, parse
from tracker.models import Case, Citation, Document, Dossier, User
from tracker.models.citations import CitationQuerySet
from tracker.search.addresses import permanent_address
from tracker.services.known import doubts_about

Part = Citation.Part
C = TypeVar("C", bound=Citation)

UNKNOWN = "unknown-dossier"

LONG = ("document__text", "document__search", "document__links", "case__body", "case__search")
"""Columns that no mention shows; they stay where they are."""


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where a number is written, why it cannot be right, and who may correct it."""

    citation: Citation
    flag: Doubt | None = None
    may_correct: bool = False

    @property
    def in_doubt(self) -> bool:
        """Whether it is marked as doubtful. That a dossier is not known here is told, no more:
        many exist; where a known one is a slip away, it is a doubt."""
        told = self.flag is None or (self.flag.code == UNKNOWN and not self.flag.suggestion)
        return not told or self.citation.confidence == Citation.Confidence.DOUBTFUL

    @property
    def suggestion(self) -> str:
        """What is perhaps meant, as people write it."""
        return self.flag.suggestion.display if self.flag and self.flag.suggestion else ""

    @property
    def correction_url(self) -> str:
        """The page on which a person says what it means."""
        return reverse("citation", args=[self.citation.pk])


@dataclass(frozen=True, slots=True)
class Reference:
    """A number that a text refers to: how it is shown, where it leads, what is known under it."""

    number: str
    display: str
    url: str
    title: str
    mentions: list[Mention]


def at_case(case: Case, documents: Iterable[int]) -> CitationQuerySet:
    """What a case cites: in its own texts, and in those of its documents with these keys."""
    return Citation.objects.filter(Q(case=case.pk) | Q(document__in=list(documents)))


def loaded(citations: CitationQuerySet, user: User) -> list[Any]:
    """The rows with what `references` needs of them; who may correct each is asked along."""
    rows = citations.with_rights(user).select_related("document", "case", "corrected_by")
    return list(rows.defer(*LONG))


def references(citations: Iterable[Any]) -> list[Reference]:
    """The numbers that citations as `loaded` mean, each once, in the order in which they occur.

    What is known under a number, and what is impossible, is looked up now: a reference finds its
    target by itself when that is registered later.
    """
    rows = once(citations)
    mentions: dict[str, list[Any]] = {}
    for citation in rows:
        mentions.setdefault(citation.means, []).append(citation)
    titles, flags = _titles(mentions), doubts_about(rows)
    found = []
    for number, several in mentions.items():
        display, url = shown(number)
        told = [Mention(one, flags.get(one.pk), one.may_correct) for one in several]
        found.append(Reference(number, display, url, titles.get(number, ""), told))
    return found


def once(citations: Iterable[C]) -> list[C]:
    """Without the parts of a case that quote, or are quoted by, one of its documents.

    A question stands in its set and in the letter that answers it; it refers to something once. So
    does a motion whose title says what it replaces.
    """
    rows = list(citations)
    there: dict[tuple[str, str], list[str]] = {}
    for one in rows:
        if one.document_id:
            there.setdefault((one.means, one.words), []).append(_letters(one.sentence))
    replaced = {(one.case_id, one.means) for one in rows if one.part == Part.REPLACES}
    return [one for one in rows if not _is_told(one, there, replaced)]


def shown(number: str) -> tuple[str, str]:
    """How a canonical number is written for people, and its page if it has one."""
    identifier = parse(number)
    return (identifier.display, permanent_address(identifier)) if identifier else (number, "")


def _is_told(
    one: Citation,
    there: dict[tuple[str, str], list[str]],
    replaced: set[tuple[int | None, str]],
) -> bool:
    """Whether a document, or what the motion replaces, says the same."""
    if one.document_id:
        return False
    if one.part == Part.SUBJECT and (one.case_id, one.means) in replaced:
        return True
    said = _letters(one.sentence)
    quoted = there.get((one.means, one.words), ())
    return any(said in sentence or sentence in said for sentence in quoted)


def _letters(sentence: str) -> str:
    """What is left of a sentence however it was broken over lines and pages."""
    return "".join(filter(str.isalnum, sentence)).lower()


def _titles(numbers: Iterable[str]) -> dict[str, str]:
    """What is registered under these numbers; a case says more than the document of its text."""
    asked = list(numbers)
    if not asked:
        return {}
    sources: list[tuple[QuerySet[Any], str, str]] = [
        (Dossier.objects.all(), "number", "title"),
        (Document.objects.all(), "identifier", "title"),
        (Case.objects.all(), "number", "subject"),
        (Case.objects.all(), "zaaknummer", "subject"),
    ]
    first, *others = (
        rows.filter(**{f"{number}__in": asked})
        .order_by()
        .values_list(Value(rank, output_field=IntegerField()), F(number), F(title))
        for rank, (rows, number, title) in enumerate(sources)
    )
    return {number: title for _rank, number, title in sorted(first.union(*others, all=True))}
