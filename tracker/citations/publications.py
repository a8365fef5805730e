"""Finds the publication ids of officielebekendmakingen.nl, alone or in an address.

``kst-21501-20-2029``, ``ah-tk-20242025-1028``, ``h-tk-20242025-8-9``, ``kv-tk-2022Z06896``,
``stb-2020-118``, ``blg-1184123``, and the addresses of dossiers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tracker.citations.codes import Identifier, Publicatie, Vraagnummer, Zaaknummer
from tracker.citations.dossiers import CHAPTER, COUNCIL_DOSSIERS, ROMAN
from tracker.citations.findings import Finding
from tracker.citations.values import (
    Aanhangsel,
    Chamber,
    Dossier,
    Handelingen,
    Kamerstuk,
    Staatsblad,
)

_EDGE = r"(?![0-9A-Za-z])"
_DOSSIER = rf"(?P<dossier>[0-9]{{5}}|{ROMAN})"
_EDITION = r"(?:-(?P<edition>[nhb][0-9]{1,2}))?"

_PUBLICATION = re.compile(
    rf"""
    (?<![0-9A-Za-z-])
    (?: kst-(?P<old>(?:18|19|20)[0-9]{{6}}-[0-9A-Z]{{1,6}}(?:-[0-9A-Z]{{1,6}}){{1,2}}){_EDGE}
      | kst-(?P<council>{"|".join(COUNCIL_DOSSIERS)})-(?P<number>[0-9]{{2}})(?!-?[0-9A-Z])
      | kst-{_DOSSIER}(?:-?\(R[0-9]{{3,4}}\))?
          (?:-(?P<suffix>{CHAPTER}|[0-9]{{2}})(?=-[0-9A-Z]))?
          -(?P<paper>[0-9]{{1,4}}[a-z]?|[A-Z]{{1,3}}){_EDITION}(?!-?[0-9A-Z])
      | ah-?(?P<ah>tk|ek)-(?P<ah_years>[0-9]{{8}}|\?)-(?P<ah_number>[0-9]{{1,5}})
          (?:-[nhb][0-9]{{1,2}})?{_EDGE}
      | h-?(?P<h>tk|ek)-(?P<h_years>[0-9]{{8}}|\?)-(?P<h_number>[0-9]{{1,4}})
          (?:-(?P<item>[0-9]{{1,4}}))?{_EDGE}
      | kv-?(?:(?:tk|ek)-)?(?P<zaak>(?:19|20)[0-9]{{2}}Z[0-9]{{5}}){_EDGE}
      | (?:kv|vraagnr)-?(?:(?:tk|ek)-)?(?P<vraag>2[0-9]{{9}}){_EDGE}
      | stb-(?P<year>[0-9]{{4}})-(?P<stb>[0-9]{{1,4}})(?:-[nhb][0-9]{{1,2}})?{_EDGE}
      | (?P<serial>(?:kst|ah|blg)-[0-9]{{6,8}}){_EDGE}
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_DOSSIER_ADDRESS = re.compile(
    rf"(?:/dossier/|wetsvoorstel(?:%3A|:)){_DOSSIER}(?:-(?P<suffix>{CHAPTER}|[0-9]{{2}}))?"
    r"(?![0-9A-Za-z-]|/[a-z])",
    re.IGNORECASE,
)


def find_publications(text: str) -> Iterator[Finding]:
    """All publication ids and dossier addresses in the plain ``text``."""
    for found in _PUBLICATION.finditer(text):
        yield Finding(found.start(), found.end(), _read(found))
    for found in _DOSSIER_ADDRESS.finditer(text):
        start = found.start("dossier")
        yield Finding(start, found.end(), _dossier(found))


def _read(found: re.Match[str]) -> Identifier:
    if found["dossier"]:
        return Kamerstuk(_dossier(found), _paper(found["paper"]), (found["edition"] or "").lower())
    if found["council"]:
        return Dossier(found["council"], found["number"])
    if found["ah"]:
        return Aanhangsel(
            Chamber(found["ah"].lower()), _session(found["ah_years"]), int(found["ah_number"])
        )
    if found["h"]:
        return Handelingen(
            Chamber(found["h"].lower()),
            _session(found["h_years"]),
            int(found["h_number"]),
            found["item"] or "",
        )
    return _read_code(found)


def _read_code(found: re.Match[str]) -> Identifier:
    if found["zaak"]:
        return Zaaknummer(found["zaak"].upper())
    if found["vraag"]:
        return Vraagnummer(found["vraag"])
    if found["year"]:
        return Staatsblad(int(found["year"]), int(found["stb"]))
    return Publicatie(found.group().lower())


def _dossier(found: re.Match[str]) -> Dossier:
    return Dossier(found["dossier"].upper(), (found["suffix"] or "").upper())


def _paper(written: str) -> str:
    """Digits with a small letter (``137b``), or the capitals of the Eerste Kamer (``AB``)."""
    return written.lower() if written[0].isdigit() else written.upper()


def _session(years: str) -> int | None:
    return None if years == "?" else int(years[:4])
