"""What a text refers to, stored beside it: words, place, target and doubt.

Documents have their text; a case has parts, such as "vraag 3" or "dictum", with text of their own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from django.db import transaction

from tracker import citations
from tracker.ingest.surroundings import sentence
from tracker.letters.replaced import replaced_in
from tracker.models import Case, Citation, Document
from tracker.services.replacements import refuse_circle, without_circles

LONGEST_WORDS = 500
CARRIED = ("correction", "corrected_by_id", "corrected_at", "correction_reason")
"""What a person said of a citation, and goes with its words when the text around them changes."""

READ = ("part", "start", "end", "as_written", "sentence", "target", "linked", "doubt")
"""What the machine says of it, which is what it says each time."""


@transaction.atomic
def record_citations(document: Document) -> None:
    """Read the citations of a document's text again; a person's correction stays."""
    found = read_citations(document.text, links_of(document))
    fresh = [_at(one, document=document) for one in found]
    _replace(document.citations.all(), fresh, {"": document.text})


@transaction.atomic
def record_parts(*, case: Case, part: Citation.Part, texts: Mapping[str, str]) -> None:
    """Read the citations of a case's own texts again; a person's correction stays.

    `texts` are all that the case has of this sort, by the number behind the word: "vraag 3" is
    `{"3": ...}` of `Part.QUESTION`, and the dictum, of which there is one, `{"": ...}`.
    """
    named = {part_name(part, number): text for number, text in texts.items()}
    fresh = [
        _at(one, case_id=case.pk, part=name)
        for name, text in named.items()
        for one in read_citations(text)
    ]
    known = Citation.objects.filter(case=case.pk, part__startswith=part.value)
    _replace(known, fresh, named)


def record_subjects(cases: Iterable[Case]) -> None:
    """Store what the subjects of new cases refer to: `record_parts` for many at once."""
    _record_new(Citation.Part.SUBJECT, ((case.pk, case.subject) for case in cases))


def record_texts(texts: Iterable[tuple[int, str]]) -> None:
    """Store what the texts of new commitments refer to, by primary key."""
    _record_new(Citation.Part.TEXT, texts)


def _record_new(part: Citation.Part, texts: Iterable[tuple[int, str]]) -> None:
    Citation.objects.bulk_create(
        _at(one, case_id=key, part=part.value)
        for key, text in texts
        for one in read_citations(text)
    )


@transaction.atomic
def record_replacement(*, case: Case, number: str, as_written: str) -> None:
    """The motion `case` was tabled instead of the one with this canonical number; empty: none.

    Raises ValidationError when it would come to replace itself.
    """
    fresh = []
    if number:
        refuse_circle(newer=case.number, older=number)
        fresh.append(_replacement(case, number, as_written))
    part, words = Citation.Part.REPLACES.value, as_written[:LONGEST_WORDS]
    _replace(Citation.objects.filter(case=case.pk, part=part), fresh, {part: words})


def record_replacements(cases: Iterable[Case]) -> None:
    """Store which motions new ones were tabled instead of, by their subjects.

    `record_replacement` for many at once; what would make a circle is left out.
    """
    said = {
        case.number: (case, read)
        for case in cases
        if (read := replaced_in(case.subject, case.number))
    }
    kept = without_circles((number, read.number) for number, (_case, read) in said.items())
    Citation.objects.bulk_create(
        _replacement(case, older, case.subject[read.start : read.end])
        for newer, older in kept
        for case, read in [said[newer]]
    )


def _replacement(case: Case, number: str, as_written: str) -> Citation:
    words = as_written[:LONGEST_WORDS]
    place = {"case_id": case.pk, "part": Citation.Part.REPLACES.value}
    return Citation(
        as_written=words, sentence=words, target=number, start=0, end=len(words), **place
    )


def part_name(part: Citation.Part, number: str = "") -> str:
    """`vraag 3`; `dictum`."""
    return f"{part.value} {number}".strip()


def read_citations(text: str, links: Iterable[citations.Link] = ()) -> Iterator[Citation]:
    """The citations in a text, not yet in any place."""
    links = list(links)
    named = _named(links)
    for found in citations.find(text, links):
        places = named.get(found.target, ())
        yield Citation(
            start=found.start,
            end=found.end,
            as_written=found.text[:LONGEST_WORDS],
            sentence=sentence(text, found.start, found.end),
            target=found.target,
            linked=any(start < found.end and found.start < end for start, end in places),
            doubt=found.reason,
        )


def links_of(document: Document) -> list[citations.Link]:
    """What the markup of the document names, as the citation grammar takes it."""
    return [(publication, start, end) for publication, start, end in document.links]


def _named(links: Iterable[citations.Link]) -> dict[str, list[tuple[int, int]]]:
    """Where the markup names which number."""
    named: dict[str, list[tuple[int, int]]] = {}
    for publication, start, end in links:
        if identifier := citations.parse(publication):
            named.setdefault(identifier.canonical, []).append((start, end))
    return named


def _at(citation: Citation, **place: object) -> Citation:
    for name, value in place.items():
        setattr(citation, name, value)
    return citation


def _replace(
    known: Iterable[Citation], fresh: Iterable[Citation], texts: Mapping[str, str]
) -> None:
    """Write `fresh` instead of `known`; what reads the same as before is left alone.

    A correction goes with its words. Where the words still stand in `texts`, by part, but are no
    citation to the machine any more, the corrected one stays: a person said that it is.
    """
    gone = {_reading(one): one for one in known}
    new = [one for one in fresh if gone.pop(_reading(one), None) is None]
    corrected = [one for one in gone.values() if one.correction and not _carry(one, new)]
    stay = {one.pk for one in corrected if _stands(one, texts.get(one.part, ""))}
    Citation.objects.filter(pk__in={one.pk for one in gone.values()} - stay).delete()
    Citation.objects.bulk_create(new, ignore_conflicts=True)


def _carry(before: Citation, new: list[Citation]) -> bool:
    """Give a correction to who has the same words now; False when nobody has."""
    same = [one for one in new if one.words == before.words]
    heirs = [one for one in same if one.target == before.target] or same[:1]
    for heir in heirs:
        for name in CARRIED:
            setattr(heir, name, getattr(before, name))
    return bool(heirs)


def _stands(citation: Citation, text: str) -> bool:
    return text[citation.start : citation.end][:LONGEST_WORDS] == citation.as_written


def _reading(citation: Citation) -> tuple[object, ...]:
    return tuple(getattr(citation, name) for name in READ)
