"""What a person should look at before confirming: what is missing, and what may be wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tracker.citations import Citation
from tracker.letters.reading import Reading, Warning


def motion_warnings(motion: Reading) -> tuple[Warning, ...]:
    """What a motion should have and this one has not."""
    missing = (
        (motion.number, "no_motion_number", "het nummer van het kamerstuk"),
        (motion.members, "no_members", "de namen van de indieners"),
        (motion.submitted_on, "no_submission_date", "de datum waarop de motie is voorgesteld"),
        (motion.dictum, "no_dictum", "het verzoek aan de regering"),
    )
    return tuple(
        Warning(code, f"In de tekst van de motie is {what} niet gevonden. Vul dat in.")
        for value, code, what in missing
        if not value
    )


def citation_warnings(citations: tuple[Citation, ...]) -> Iterator[Warning]:
    """The citations that are doubtful: the same words in the same doubt once, with every place."""
    doubtful: dict[tuple[str, str], list[Citation]] = {}
    for citation in citations:
        if citation.doubtful:
            doubtful.setdefault((_words(citation), citation.reason), []).append(citation)
    for (words, reason), about in doubtful.items():
        yield Warning("doubtful_citation", f'"{words}": {reason}', about=tuple(about))


def _words(citation: Citation) -> str:
    return re.sub(r"\s+", " ", citation.text)
