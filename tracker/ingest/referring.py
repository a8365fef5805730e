"""What a document refers to, stored beside it: words, place, target and doubt."""

from __future__ import annotations

from tracker import citations
from tracker.ingest.surroundings import sentence
from tracker.models import Citation, Document

LONGEST_WORDS = 500


def record_citations(document: Document) -> None:
    """Read the citations of a document's text again; a person's correction stays."""
    text = document.text
    rows = [
        Citation(
            document=document,
            start=found.start,
            end=found.end,
            as_written=found.text[:LONGEST_WORDS],
            sentence=sentence(text, found.start, found.end),
            target=found.target,
            doubt=found.reason,
        )
        for found in citations.find(text, links_of(document))
    ]
    document.citations.filter(correction="").delete()
    Citation.objects.bulk_create(rows, ignore_conflicts=True)


def links_of(document: Document) -> list[citations.Link]:
    """What the markup of the document names, as the citation grammar takes it."""
    return [(publication, start, end) for publication, start, end in document.links]
