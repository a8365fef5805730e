"""Citations of a dossier that is probably another one: a digit misread or mistyped."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from tracker.citations import Citation, Dossier, Kamerstuk, slips
from tracker.letters.reading import Read, Warning

KNOWN_DOSSIERS: Final[Mapping[str, str]] = {
    "36045": "Situatie in de Oekraïne",  # kst-36045-67
}
"""Dossiers and their titles, for a reader without a register; the database knows more."""

_GENERAL: Final = frozenset({"situatie", "wijziging", "vaststelling", "regels", "beleid"})
_WORD = re.compile(r"[^\W\d_]{6,}")


def dossier_warnings(
    citations: Iterable[Citation], subject: Read[str] | None, dossiers: Mapping[str, str]
) -> Iterator[Warning]:
    """A warning for each paper cited in an unknown dossier that is one slip from a likely one.

    Likely is a known dossier whose title shares a telling word with the subject of the document:
    questions about Oekraïne that cite 26 045 mean 36 045, "Situatie in de Oekraïne".
    """
    words = set(_telling(subject.value)) if subject else set()
    places: dict[str, list[Citation]] = {}
    for citation in citations:
        places.setdefault(citation.target, []).append(citation)
    for about in places.values():
        paper = about[0].identifier
        if not isinstance(paper, Kamerstuk) or paper.dossier.number in dossiers:
            continue
        likely = _likely(paper.dossier.number, words, dossiers)
        if likely is not None:
            yield _warning(tuple(about), paper, likely, dossiers[likely])


def _likely(number: str, words: set[str], dossiers: Mapping[str, str]) -> str | None:
    near = (slip for slip in slips(number) if slip in dossiers)
    return next((slip for slip in near if words.intersection(_telling(dossiers[slip]))), None)


def _telling(text: str) -> Iterator[str]:
    return (word for word in map(str.lower, _WORD.findall(text)) if word not in _GENERAL)


def _warning(about: tuple[Citation, ...], paper: Kamerstuk, likely: str, title: str) -> Warning:
    meant = replace(paper, dossier=Dossier(likely, paper.dossier.suffix))
    words = " ".join(about[0].text.split())
    return Warning(
        "doubtful_dossier",
        f'Er staat "{words}", maar dossier {paper.dossier.spaced} is niet bekend. Waarschijnlijk '
        f"is {meant.display} bedoeld ({title}). Controleer dit; wat er staat blijft bewaard.",
        meant.canonical,
        about,
    )
