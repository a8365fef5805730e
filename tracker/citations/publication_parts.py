"""What a publication id or the address of a dossier stands for."""

from __future__ import annotations

import re

from tracker.citations.codes import Publicatie, Zaaknummer
from tracker.citations.identifiers import Identifier
from tracker.citations.values import (
    Aanhangsel,
    Chamber,
    Dossier,
    Handelingen,
    Kamerstuk,
    Staatsblad,
)
from tracker.citations.vraagnummer import Vraagnummer


def publication_of(found: re.Match[str]) -> Identifier:
    """What a publication id, matched by its parts, names."""
    if found["dossier"]:
        return Kamerstuk(
            dossier_of(found), _paper(found["paper"]), (found["edition"] or "").lower()
        )
    if found["council"]:
        return Dossier(found["council"], found["number"])
    if found["ah"]:
        chamber, session = Chamber(found["ah"].lower()), _session(found["ah_years"])
        return Aanhangsel(chamber, session, int(found["ah_number"]))
    if found["h"]:
        chamber, session = Chamber(found["h"].lower()), _session(found["h_years"])
        return Handelingen(chamber, session, int(found["h_number"]), found["item"] or "")
    return _read_code(found)


def _read_code(found: re.Match[str]) -> Identifier:
    if found["zaak"]:
        return Zaaknummer(found["zaak"].upper())
    if found["vraag"]:
        return Vraagnummer(found["vraag"])
    if found["year"]:
        return Staatsblad(int(found["year"]), int(found["stb"]))
    return Publicatie(found.group().lower())


def dossier_of(found: re.Match[str]) -> Dossier:
    """The dossier of a match, in capitals."""
    return Dossier(found["dossier"].upper(), (found["suffix"] or "").upper())


def _paper(written: str) -> str:
    """Digits with a small letter (``137b``), or the capitals of the Eerste Kamer (``AB``)."""
    return written.lower() if written[0].isdigit() else written.upper()


def _session(years: str) -> int | None:
    return None if years == "?" else int(years[:4])
