"""Whether what a text cites can exist, and what was probably meant where it cannot.

The grammar reads what is written; this judges it against what is known ("26 045, nr. 190" while
dossier 26 045 is unknown and 36 045 has a number 190). It never changes anything: a person decides.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from tracker.citations.identifiers import Identifier
from tracker.citations.known import Doubt, Known
from tracker.citations.nearest import nearest
from tracker.citations.values import Dossier, Kamerstuk
from tracker.citations.years import judge_year


def judge(identifier: Identifier, known: Known, *, on: date | None) -> Doubt | None:
    """Why ``identifier`` is implausible in a document dated ``on``; None where it is plausible."""
    if isinstance(identifier, Dossier):
        return _judge_dossier(identifier, known)
    if isinstance(identifier, Kamerstuk):
        return _judge_paper(identifier, known)
    return judge_year(identifier, on or known.latest)


def _judge_dossier(dossier: Dossier, known: Known) -> Doubt | None:
    return None if known.has(dossier) else _unknown(dossier, nearest(dossier, None, known))


def _judge_paper(paper: Kamerstuk, known: Known) -> Doubt | None:
    number = _count(paper.number)
    if known.has(paper.dossier) and (not known.highest or known.allows(paper.dossier, number)):
        return None
    likely = nearest(paper.dossier, number, known)
    suggestion = replace(paper, dossier=likely) if likely else None
    if not known.has(paper.dossier):
        return _unknown(paper.dossier, suggestion)
    highest = known.highest[paper.dossier.canonical]
    return Doubt(
        "number-too-high",
        f"Nr. {paper.number} is hoger dan het hoogste nummer dat in dossier "
        f"{paper.dossier.spaced} bekend is ({highest}).",
        suggestion,
    )


def _unknown(dossier: Dossier, suggestion: Identifier | None) -> Doubt:
    return Doubt("unknown-dossier", f"Dossier {dossier.spaced} is niet bekend.", suggestion)


def _count(number: str) -> int | None:
    """The digits of a paper's number; the letters of the Eerste Kamer are no count."""
    digits = re.match(r"[0-9]+", number)
    return int(digits.group()) if digits else None
