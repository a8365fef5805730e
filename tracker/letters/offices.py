"""Offices as letters write them, without article: "minister van Defensie"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tracker.letters.departments import parting_ands
from tracker.letters.reading import Read
from tracker.letters.reflow import one_line
from tracker.letters.text import Text

_ROLE: Final = r"(?:minister-president|ministers?|staats?secretaris(?:sen)?)"
ROLE: Final = _ROLE
"""The word for an office, to be built into patterns that are read without regard to case."""

_START = re.compile(
    rf"(?:,?\s+en\s+(?:aan\s+)?|,\s*(?:en\s+)?(?:aan\s+)?|(?<!\w))(?:de\s*|den\s+)?(?P<role>{_ROLE})\b",
    re.IGNORECASE,
)
_NEXT_DEPARTMENT = re.compile(r"(?:,?\s+en|,)\s*(?=(?:van|voor)\s)", re.IGNORECASE)
_ABSENT = re.compile(r",?\s*bij\s+afwezigheid\s+van\b", re.IGNORECASE)
_HOLDER = re.compile(r",?\s*(?:dhr|mw|mevr|drs|mr|dr)\.?\s.*$", re.IGNORECASE | re.DOTALL)
_SMALL = frozenset({"van", "voor", "en", "de", "het", "der", "den"})
_SINGULAR: Final = {
    "ministers": "minister",
    "staatssecretarissen": "staatssecretaris",
    "staatsecretarissen": "staatssecretaris",
    "staatsecretaris": "staatssecretaris",
}


def offices(text: Text, start: int, end: int) -> tuple[Read[str], ...]:
    """The offices named in this part of the text.

    "de Ministers van A en van B" are two, "de minister en staatssecretaris van A" as well; a
    minister "bij afwezigheid van" whom another is asked, is not addressed.
    """
    absent = _ABSENT.search(text.clean, start, end)
    end = absent.start() if absent else end
    roles = list(_START.finditer(text.clean, start, end))
    found: list[Read[str]] = []
    waiting: list[re.Match[str]] = []
    for position, match in enumerate(roles):
        stop = roles[position + 1].start() if position + 1 < len(roles) else end
        departments = list(_departments(text.clean, match, stop))
        if not departments and match["role"].lower() != "minister-president":
            waiting.append(match)
            continue
        for early in waiting:
            name = departments[0] if departments else (match.end(), match.end())
            found.append(_office(text, early, name))
        waiting = []
        found += [
            _office(text, match, name) for name in departments or [(match.end(), match.end())]
        ]
    found += [_office(text, match, (match.end(), match.end())) for match in waiting]
    return tuple(_without_second_title(found))


def _without_second_title(found: list[Read[str]]) -> list[Read[str]]:
    """ "De minister-president, minister van Algemene Zaken" holds one office."""
    president = any(office.value == "minister-president" for office in found)
    second = "minister van Algemene Zaken"
    return [office for office in found if not (president and office.value == second)]


def office_name(words: str) -> str:
    """An office in the house style: no article, a small first letter, capitals undone.

    "DE MINISTER VAN DEFENSIE" is "minister van Defensie".
    """
    name = re.sub(r"^(?:de|den)\s+", "", one_line(words).strip(" .,:;"), flags=re.IGNORECASE)
    if name.isupper():
        name = " ".join(
            word.lower() if word.lower() in _SMALL else word.capitalize() for word in name.split()
        )
    return name[:1].lower() + name[1:]


def _departments(clean: str, role: re.Match[str], stop: int) -> Iterator[tuple[int, int]]:
    """The spans "van A", "van B" that follow the word for the office."""
    start = role.end()
    plural = role["role"].lower().endswith(("ministers", "sen"))
    cuts = [match.span() for match in _NEXT_DEPARTMENT.finditer(clean, start, stop)]
    if plural and not cuts:
        # "de ministers van Defensie en Buitenlandse Zaken": the only "en" parts the two.
        ands = parting_ands(clean[start:stop])
        cuts = [(start + a, start + b) for a, b in ands] if len(ands) == 1 else []
    lefts = [start] + [right for _, right in cuts]
    rights = [left for left, _ in cuts] + [stop]
    for left, right in zip(lefts, rights, strict=True):
        holder = _HOLDER.search(clean, left, right)
        stop = holder.start() if holder else right
        if clean[left:stop].strip(" ,.;:\n"):
            yield left, stop


def _office(text: Text, role: re.Match[str], department: tuple[int, int]) -> Read[str]:
    word = role["role"].lower()
    words = one_line(text.clean[slice(*department)]).strip(" ,.;:")
    words = re.sub(r"^(van|voor)(?=[A-Z])", r"\1 ", words)
    if words and not re.match(r"(?:van|voor)\b", words):
        words = f"van {words}"
    start = role.start("role") if department[0] >= role.end() else department[0]
    end = max(department[1], role.end("role"))
    return text.read(" ".join(filter(None, (_SINGULAR.get(word, word), words))), start, end)
