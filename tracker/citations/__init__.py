"""The citation grammar: every notation in which Dutch letters cite parliamentary papers.

Pure Python: text in, values out; no framework, no database, no clock.

Where two readings are possible these rules decide, and what they leave open is a doubtful citation:

1. ``21 501-20`` is a dossier; behind any other dossier ``-16`` is a paper.
2. A letter directly behind a dossier is a chapter (``36 200 A``); behind a comma and without a
   further number it is a paper of the Eerste Kamer (``36 373, H``).
3. A number is a dossier if a word, a bracket or "nr." says so; an amount or a postcode never is.
4. "motie Piri" is a hint; the number is the key.
5. A Z-number is a case, a D-number a document.

What the words allow may still be impossible: :func:`judge` holds it against what is known.
"""

from __future__ import annotations

from tracker.citations.codes import (
    Activiteitnummer,
    Documentnummer,
    Publicatie,
    Toezeggingnummer,
    Zaaknummer,
)
from tracker.citations.findings import Relation
from tracker.citations.hints import Hint, find_hints
from tracker.citations.identifiers import Identifier
from tracker.citations.known import Doubt, Known
from tracker.citations.links import Link, find
from tracker.citations.nearest import slips
from tracker.citations.plausibility import judge
from tracker.citations.queries import parse, readings
from tracker.citations.scanner import Citation
from tracker.citations.values import (
    Aanhangsel,
    Chamber,
    Dossier,
    Handelingen,
    Kamerstuk,
    Kind,
    Staatsblad,
)
from tracker.citations.vraagnummer import Vraagnummer

__all__ = [
    "Aanhangsel",
    "Activiteitnummer",
    "Chamber",
    "Citation",
    "Documentnummer",
    "Dossier",
    "Doubt",
    "Handelingen",
    "Hint",
    "Identifier",
    "Kamerstuk",
    "Kind",
    "Known",
    "Link",
    "Publicatie",
    "Relation",
    "Staatsblad",
    "Toezeggingnummer",
    "Vraagnummer",
    "Zaaknummer",
    "find",
    "find_hints",
    "judge",
    "parse",
    "readings",
    "slips",
]
