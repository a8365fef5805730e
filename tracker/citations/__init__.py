"""The citation grammar: every notation in which Dutch letters cite parliamentary papers.

Pure Python: text in, values out; no framework, no database, no clock. :func:`find` reads a text,
:func:`parse` one identifier, :func:`plausibility` says what a clerk would doubt.

Where two readings are possible these rules decide, and what they leave open is a doubtful citation:

1. ``21 501-20`` is a dossier; behind any other dossier ``-16`` is a paper.
2. A letter directly behind a dossier is a chapter (``36 200 A``); behind a comma and without a
   further number it is a paper of the Eerste Kamer (``36 373, H``).
3. A number is a dossier if a word, a bracket or "nr." says so; an amount or a postcode never is.
4. "motie Piri" is a hint; the number is the key.
5. A Z-number is a case, a D-number a document.
"""

from __future__ import annotations

from tracker.citations.codes import (
    Activiteitnummer,
    Documentnummer,
    Identifier,
    Publicatie,
    Toezeggingnummer,
    Vraagnummer,
    Zaaknummer,
)
from tracker.citations.findings import Relation
from tracker.citations.hints import Hint, find_hints
from tracker.citations.plausible import KNOWN_DOSSIERS, Implausible, Suspicion, plausibility
from tracker.citations.queries import parse, readings
from tracker.citations.scanner import Citation, find
from tracker.citations.values import (
    Aanhangsel,
    Chamber,
    Dossier,
    Handelingen,
    Kamerstuk,
    Kind,
    Staatsblad,
)

__all__ = [
    "KNOWN_DOSSIERS",
    "Aanhangsel",
    "Activiteitnummer",
    "Chamber",
    "Citation",
    "Documentnummer",
    "Dossier",
    "Handelingen",
    "Hint",
    "Identifier",
    "Implausible",
    "Kamerstuk",
    "Kind",
    "Publicatie",
    "Relation",
    "Staatsblad",
    "Suspicion",
    "Toezeggingnummer",
    "Vraagnummer",
    "Zaaknummer",
    "find",
    "find_hints",
    "parse",
    "plausibility",
    "readings",
]
