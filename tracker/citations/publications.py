"""Finds the publication ids of officielebekendmakingen.nl, alone or in an address.

``kst-21501-20-2029``, ``ah-tk-20242025-1028``, ``h-tk-20242025-8-9``, ``kv-tk-2022Z06896``,
``stb-2020-118``, ``blg-1184123``, and the addresses of dossiers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tracker.citations.dossiers import CHAPTER, COUNCIL_DOSSIERS, ROMAN
from tracker.citations.findings import Finding
from tracker.citations.publication_parts import dossier_of, publication_of

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
      | ah-?(?P<ah>tk|ek)-(?P<ah_years>[0-9]{{4}}-?[0-9]{{4}}|\?)
          (?:-|,?\ nr\.?\ ?)(?P<ah_number>[0-9]{{1,5}})
          (?:-[nhb][0-9]{{1,2}})?{_EDGE}
      | h-?(?P<h>tk|ek)-(?P<h_years>[0-9]{{8}}|\?)-(?P<h_number>[0-9]{{1,4}})
          (?:-(?P<item>[0-9]{{1,4}}))?{_EDGE}
      | kv-?(?:(?:tk|ek)-)?(?P<zaak>(?:19|20)[0-9]{{2}}Z[0-9]{{5}}){_EDGE}
      | (?:kv|vraagnr)-?(?:(?:tk|ek)-)?(?P<vraag>2[0-9]{{8,9}}){_EDGE}
      | stb-(?P<year>[0-9]{{4}})-(?P<stb>[0-9]{{1,4}})(?:-[nhb][0-9]{{1,2}})?{_EDGE}
      | (?P<serial>(?:kst|ah|blg)-[0-9]{{6,8}}){_EDGE}
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_DOSSIER_ADDRESS = re.compile(
    rf"(?:[/?&]dossier[/=]|wetsvoorstel(?:%3A|:)|/wetsvoorstel/(?=[0-9]{{5}}_)){_DOSSIER}"
    rf"(?:-(?P<suffix>{CHAPTER}|[0-9]{{2}}))?(?![0-9A-Za-z-]|/[a-z])",
    re.IGNORECASE,
)


def find_publications(text: str) -> Iterator[Finding]:
    """All publication ids and dossier addresses in the plain ``text``."""
    for found in _PUBLICATION.finditer(text):
        yield Finding(found.start(), found.end(), publication_of(found))
    for found in _DOSSIER_ADDRESS.finditer(text):
        start = found.start("dossier")
        yield Finding(start, found.end(), dossier_of(found))
