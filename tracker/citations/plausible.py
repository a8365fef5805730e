"""What a clerk would doubt about a citation without looking anything up.

Dossier numbers are handed out in order, so a number tells when its dossier was opened. Old dossiers
may live for decades (21 501, 22 112, 26 643, 27 625), so age alone is no reason to doubt. Two
things are:

- the number had not been handed out yet when the letter was sent;
- the dossier is old, is not one we know, and differs in one digit (or two swapped ones) from a
  known dossier of ten years later or more: a letter on Ukraine of 2025 that cites 26 045, nr. 190
  means 36 045, nr. 190.

A doubt is a warning with at most a suggestion; nothing here changes a citation.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from tracker.citations.codes import Documentnummer, Identifier, Zaaknummer
from tracker.citations.sessions import session_of
from tracker.citations.values import Aanhangsel, Dossier, Handelingen, Kamerstuk

# The dossier of the budget that is presented on Prinsjesdag of each year.
_BUDGETS = MappingProxyType(
    {
        1979: 15800, 1980: 16400, 1981: 17100, 1982: 17600, 1983: 18100, 1984: 18600, 1985: 19200,
        1986: 19700, 1987: 20200, 1988: 20800, 1989: 21300, 1990: 21800, 1991: 22300, 1992: 22800,
        1993: 23400, 1994: 23900, 1995: 24400, 1996: 25000, 1997: 25600, 1998: 26200, 1999: 26800,
        2000: 27400, 2001: 28000, 2002: 28600, 2003: 29200, 2004: 29800, 2005: 30300, 2006: 30800,
        2007: 31200, 2008: 31700, 2009: 32123, 2010: 32500, 2011: 33000, 2012: 33400, 2013: 33750,
        2014: 34000, 2015: 34300, 2016: 34550, 2017: 34775, 2018: 35000, 2019: 35300, 2020: 35570,
        2021: 35925, 2022: 36200, 2023: 36410, 2024: 36600, 2025: 36800,
    }
)  # fmt: skip
_YEARS, _NUMBERS = tuple(_BUDGETS), tuple(_BUDGETS.values())
_MOST_A_YEAR = 650

KNOWN_DOSSIERS: Mapping[str, str] = MappingProxyType(
    {
        "19637": "Vreemdelingenbeleid",
        "21501": "Raden van de Europese Unie",
        "22054": "Wapenexportbeleid",
        "23432": "De situatie in het Midden-Oosten",
        "26643": "Informatie- en communicatietechnologie (ICT)",
        "28676": "NAVO",
        "29628": "Politie",
        "29754": "Terrorismebestrijding",
        "32317": "JBZ-Raad",
        "32735": "Mensenrechten in het buitenlands beleid",
        "36045": "Situatie in Oekraïne",
    }
)
"""Long-running dossiers by number, with the title printed on their papers."""

LOOK_ALIKE_YEARS = 10
"""How much younger a known dossier must be before an older look-alike is doubted."""


class Suspicion(StrEnum):
    """Why a citation cannot well be right."""

    LOOK_ALIKE = "look_alike"
    NOT_YET_OPENED = "not_yet_opened"
    LATER_THAN_LETTER = "later_than_letter"


@dataclass(frozen=True, slots=True)
class Implausible:
    """A warning: its code, one Dutch sentence, and what may have been meant."""

    code: Suspicion
    message: str
    suggestion: Identifier | None = None


def opened_about(number: int) -> int:
    """The year in which dossier ``number`` was opened, give or take one; 1978 or before is 1978."""
    return _YEARS[0] - 1 + bisect_right(_NUMBERS, number)


def plausibility(
    identifier: Identifier,
    *,
    sent_on: date | None = None,
    known: Mapping[str, str] = KNOWN_DOSSIERS,
) -> Implausible | None:
    """What is odd about ``identifier`` in a letter of ``sent_on``; None if nothing is.

    ``known`` are dossiers that certainly exist, number to title: they are never doubted as such and
    they are what an older unknown number may be a slip of.
    """
    match identifier:
        case Kamerstuk(dossier=dossier) | (Dossier() as dossier) if dossier.number.isdigit():
            return _doubt_dossier(identifier, dossier, sent_on, known)
        case Zaaknummer(code=code) | Documentnummer(code=code):
            return _doubt_year(identifier, int(code[:4]), sent_on.year if sent_on else None)
        case Aanhangsel(session=int(year)) | Handelingen(session=int(year)):
            return _doubt_year(identifier, year, session_of(sent_on) if sent_on else None)
    return None


def _doubt_year(identifier: Identifier, year: int, latest: int | None) -> Implausible | None:
    if latest is None or year <= latest:
        return None
    message = f"{identifier.display} is van later dan de brief zelf."
    return Implausible(Suspicion.LATER_THAN_LETTER, message)


def _doubt_dossier(
    identifier: Identifier, dossier: Dossier, sent_on: date | None, known: Mapping[str, str]
) -> Implausible | None:
    meant = _look_alike(dossier.number, sent_on, known)
    suggestion = _moved(identifier, meant) if meant else None
    written = Dossier(dossier.number).spaced
    if sent_on and int(dossier.number) > _highest(sent_on):
        message = f"Dossier {written} bestond nog niet op {sent_on:%d-%m-%Y}."
        return Implausible(Suspicion.NOT_YET_OPENED, message, suggestion)
    if suggestion is None or meant is None:
        return None
    message = (
        f"Dossier {written} is van rond {opened_about(int(dossier.number))}. "
        f"Bedoelt u {suggestion.display} ({known[meant]})?"
    )
    return Implausible(Suspicion.LOOK_ALIKE, message, suggestion)


def _look_alike(number: str, sent_on: date | None, known: Mapping[str, str]) -> str | None:
    """The one known dossier that ``number`` is a slip of; None if there is none, or a choice."""
    if number in known:
        return None
    limit = _highest(sent_on) if sent_on else _NUMBERS[-1] + _MOST_A_YEAR
    oldest = opened_about(int(number)) + LOOK_ALIKE_YEARS
    unborn = int(number) > limit
    meant = [
        other
        for other in known
        if _is_slip(number, other) and (unborn or opened_about(int(other)) >= oldest)
    ]
    reached = [other for other in meant if int(other) <= limit]
    return reached[0] if len(reached) == 1 else None


def _is_slip(written: str, meant: str) -> bool:
    """Whether one digit is wrong, or two neighbours are swapped."""
    if len(written) != len(meant):
        return False
    wrong = [i for i, pair in enumerate(zip(written, meant, strict=True)) if pair[0] != pair[1]]
    if len(wrong) == 1:
        return True
    swapped = len(wrong) == 2 and wrong[1] == wrong[0] + 1
    return swapped and written[wrong[0]] == meant[wrong[1]] and written[wrong[1]] == meant[wrong[0]]


def _highest(day: date) -> int:
    """A number that no dossier had reached on ``day``."""
    following = session_of(day) + 1
    if following in _BUDGETS:
        return _BUDGETS[following]
    return _NUMBERS[-1] + _MOST_A_YEAR * max(1, following - _YEARS[-1])


def _moved(identifier: Identifier, number: str) -> Identifier:
    if isinstance(identifier, Kamerstuk):
        return replace(identifier, dossier=replace(identifier.dossier, number=number))
    return Dossier(number)
