"""Names of departments that hold an "en" themselves, now or in the years that letters come from."""

from __future__ import annotations

import re
from typing import Final

_NAMES: Final = (
    "Onderwijs, Cultuur en Wetenschappen",
    "Onderwijs, Cultuur en Wetenschap",
    "Onderwijs en Wetenschappen",
    "Volksgezondheid, Welzijn en Sport",
    "Welzijn, Volksgezondheid en Cultuur",
    "Cultuur, Recreatie en Maatschappelijk Werk",
    "Binnenlandse Zaken en Koninkrijksrelaties",
    "Justitie en Veiligheid",
    "Veiligheid en Justitie",
    "Asiel en Migratie",
    "Vreemdelingenzaken en Integratie",
    "Infrastructuur en Waterstaat",
    "Infrastructuur en Milieu",
    "Verkeer en Waterstaat",
    "Sociale Zaken en Werkgelegenheid",
    "Sociale Zaken en Volksgezondheid",
    "Economische Zaken en Klimaat",
    "Economische Zaken, Landbouw en Innovatie",
    "Klimaat en Groene Groei",
    "Klimaat en Energie",
    "Landbouw, Visserij, Voedselzekerheid en Natuur",
    "Landbouw, Natuur en Voedselkwaliteit",
    "Landbouw, Natuurbeheer en Visserij",
    "Landbouw en Visserij",
    "Natuur en Stikstof",
    "Volkshuisvesting, Ruimtelijke Ordening en Milieubeheer",
    "Volkshuisvesting en Ruimtelijke Ordening",
    "Wonen en Rijksdienst",
    "Buitenlandse Handel en Ontwikkelingssamenwerking",
    "Buitenlandse Handel en Ontwikkelingshulp",
)
# A line end or a lost space may stand between the words.
_WRITTEN: Final = re.compile(
    "|".join(name.replace(",", ",?").replace(" ", r"\s*") for name in _NAMES), re.IGNORECASE
)
_AND: Final = re.compile(r"\s+en(?:\s+|(?=[A-Z]))")


def parting_ands(words: str) -> list[tuple[int, int]]:
    """The spans of "en" that part two departments, and are not in the name of one."""
    masked = _WRITTEN.sub(lambda name: "X" * len(name[0]), words)
    return [match.span() for match in _AND.finditer(masked)]
