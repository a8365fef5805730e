"""What the modules of the grammar hand to the scanner."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from tracker.citations.identifiers import Identifier


class Relation(StrEnum):
    """How the text stands to what it cites."""

    CITES = "noemt"
    ANNEX_OF = "bijlage bij"
    REPLACES = "ter vervanging van"


class Ambiguity(StrEnum):
    """Why a reading is not certain: one Dutch sentence for the person who decides."""

    NONE = ""
    NO_LEAD = (
        "Er staat geen woord bij (Kamerstuk, motie, dossier) dat zegt dat dit een Kamerstuk is."
    )
    BRACKETS_ONLY = "Alleen de haakjes wijzen op een dossier; het kan ook een aantal zijn."
    CHAPTER_OR_PAPER = "De letter kan een begrotingshoofdstuk of een stuk van de Eerste Kamer zijn."
    NO_NAME = "Er staat niet bij in welke reeks dit nummer staat; het is opgemaakt uit de zin."
    SESSION_REPAIRED = "Het gedrukte vergaderjaar bestaat niet; gelezen is het waarschijnlijkste."
    SESSION_MISSING = "Het vergaderjaar staat er niet bij."
    YEAR_FROM_DATE = "Het jaar staat er niet bij; het is afgeleid uit de datum ernaast."
    NINE_DIGITS = "Een vraagnummer heeft tien cijfers; hier staan er negen."
    LONG_RANGE = "De reeks is te lang om uit te schrijven; alleen begin en eind zijn gelezen."
    RUN_TOGETHER = "Dossier en nummer zijn aan elkaar geschreven."


@dataclass(frozen=True, slots=True)
class Finding:
    """An identifier read from ``start`` to ``end`` of the plain text."""

    start: int
    end: int
    identifier: Identifier
    doubt: Ambiguity = Ambiguity.NONE
    relation: Relation = Relation.CITES
