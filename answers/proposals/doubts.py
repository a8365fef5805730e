"""What the reader doubts of a citation is kept with the citation, not only shown once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tracker.letters import Warning as Doubt
from tracker.letters.dossiers import KNOWN_DOSSIERS
from tracker.models import Document, Dossier

LONGEST_DOUBT = 300


def known_dossiers() -> Mapping[str, str]:
    """The dossiers that are known to exist, number to title: the reader's own and ours."""
    return {**dict(Dossier.objects.values_list("number", "title")), **KNOWN_DOSSIERS}


def record_doubts(document: Document, warnings: Iterable[Doubt]) -> None:
    """Write each doubt, and what is probably meant, at the citations that it is about."""
    for warning in warnings:
        for citation in warning.about if warning.suggestion else ():
            document.citations.filter(start=citation.start, target=citation.target).update(
                doubt=warning.message[:LONGEST_DOUBT], suggestion=warning.suggestion
            )
