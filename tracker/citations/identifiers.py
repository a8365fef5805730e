"""Everything that a citation can mean, in one type."""

from __future__ import annotations

from tracker.citations.codes import (
    Activiteitnummer,
    Documentnummer,
    Publicatie,
    Toezeggingnummer,
    Zaaknummer,
)
from tracker.citations.values import Aanhangsel, Dossier, Handelingen, Kamerstuk, Staatsblad
from tracker.citations.vraagnummer import Vraagnummer

Identifier = (
    Kamerstuk
    | Dossier
    | Aanhangsel
    | Handelingen
    | Staatsblad
    | Zaaknummer
    | Documentnummer
    | Activiteitnummer
    | Toezeggingnummer
    | Vraagnummer
    | Publicatie
)
