"""What a document refers to, stored beside it: words, place, target and doubt."""

from __future__ import annotations

from tracker import citations
from tracker.models import Citation, Document

CONTEXT = 120
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
            sentence=_sentence(text, found.start, found.end),
            target=found.target,
            doubt=found.reason,
        )
        for found in citations.find(text)
    ]
    document.citations.filter(correction="").delete()
    Citation.objects.bulk_create(rows, ignore_conflicts=True)


def _sentence(text: str, start: int, end: int) -> str:
    """The words around a citation, on one line."""
    left = max(text.rfind(". ", 0, start) + 1, text.rfind("\n\n", 0, start) + 1, start - CONTEXT, 0)
    right = min(end + CONTEXT, len(text))
    stop = text.find(". ", end, right)
    return " ".join(text[left : stop + 1 if stop > 0 else right].split())
