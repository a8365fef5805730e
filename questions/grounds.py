"""Why an answer comes later: the grounds that uitstelberichten give, in their own words. Pure.

The clauses are taken from notices that ministers sent to the Kamer (Aanhangsel van de Handelingen,
1995 to 2024); each finishes the sentence “De reden van het uitstel is dat …”. No rule limits the
grounds: art. 12.2 lid 1 RvO TK asks for reasons and names none.
"""

from __future__ import annotations

from enum import StrEnum


class Ground(StrEnum):
    """A ground for uitstel; the values stand in the database."""

    DEPARTMENTS = "departments"
    INFORMATION = "information"
    CARE = "care"
    INVESTIGATION = "investigation"
    AUTHORITIES = "authorities"
    PARTNERS = "partners"
    TOGETHER = "together"
    ABSENCE = "absence"
    OTHER = "other"

    @property
    def dutch(self) -> str:
        """What it is called in the list of grounds."""
        return _NAMES[self]

    @property
    def clause(self) -> str:
        """The end of the sentence, without its full stop; empty where a person must write it."""
        return _CLAUSES.get(self, "")


_NAMES = {
    Ground.DEPARTMENTS: "interdepartementale afstemming",
    Ground.INFORMATION: "gegevens nog niet compleet",
    Ground.CARE: "zorgvuldige beantwoording vergt meer tijd",
    Ground.INVESTIGATION: "onderzoek loopt nog",
    Ground.AUTHORITIES: "informatie van andere overheden of derden",
    Ground.PARTNERS: "afstemming met internationale partners",
    Ground.TOGETHER: "beantwoording in samenhang met andere vragen",
    Ground.ABSENCE: "betrokkenen afwezig in de recesperiode",
    Ground.OTHER: "andere reden",
}
_CLAUSES = {
    Ground.DEPARTMENTS: "de benodigde interdepartementale afstemming nog niet is afgerond",
    Ground.INFORMATION: "nog niet alle benodigde informatie is ontvangen",
    Ground.CARE: "een zorgvuldige beantwoording meer tijd vergt",
    Ground.INVESTIGATION: "ter beantwoording van deze vragen een onderzoek wordt verricht dat nog "
    "niet is afgerond",
    Ground.AUTHORITIES: "een deel van de antwoorden afhankelijk is van informatie van andere "
    "overheden of derden",
    Ground.PARTNERS: "de beantwoording afstemming met internationale partners vraagt die nog niet "
    "is afgerond",
    Ground.TOGETHER: "deze vragen in samenhang met andere vragen worden beantwoord",
    Ground.ABSENCE: "in de recesperiode niet alle betrokkenen geraadpleegd kunnen worden",
}
