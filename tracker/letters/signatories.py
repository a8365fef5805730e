"""Who answers: in the heading of an Aanhangsel, or under a letter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from tracker.letters.offices import ROLE, office_name
from tracker.letters.reading import Read, Signatory
from tracker.letters.reflow import one_line
from tracker.letters.text import Text

_HEADING_BY = re.compile(
    r"(?m)^[ #*]*(?:Antwoord\s+)?(?:(?:Nader\s+a|A)ntwoord|ANTWOORD|Mededeling|MEDEDELING)\s+van\s"
)
_RECEIVED = re.compile(r"\(\s*(?:ontvangen|in-?ge-?zonden)", re.IGNORECASE)
# As in: Minister Van der Wal-Zeggelink (Natuur en Stikstof); a scan may lose the space.
_MINISTER = re.compile(
    rf"\b(?P<role>(?i:{ROLE}))\s*(?P<name>(?:d['’])?[A-ZÀ-ÞŽŠİ][^(),]{{1,60}}?)\s*"
    r"\((?P<department>[^()]{2,150})"
)
# As in: de heer Polak, Minister van Justitie.
_GENTLEMAN = re.compile(
    rf"\bde[nr]?\s+(?:heer|mevrouw|h\.)\s+(?P<name>[^(),]{{2,60}}),\s*(?P<office>(?i:{ROLE})\b[^(]{{0,150}})"
)
_TOGETHER = re.compile(r",?\s*mede\s+namens\b", re.IGNORECASE)

# Ministers without a department of their own are "voor" their field.
_FOR: Final = re.compile(
    r"Buitenlandse Handel|Natuur en Stikstof|Langdurige Zorg|Medische Zorg|Rechtsbescherming|"
    r"Klimaat en Energie|Primair|Basis|Armoede|Ontwikkelingssamenwerking|Vreemdelingenzaken|"
    r"Bestuurlijke|Jeugd|Wonen, W|Immigratie|Grote Steden|Milieu en Wonen"
)

_TITLES: Final = r"(?:(?:prof|dr|drs|mr|ir|ing|jhr|mw|dhr)\.?\s*)*"
_SIGNATURE = re.compile(
    rf"{_TITLES}(?:[A-ZÀ-ÞŞ](?:[a-z]{{1,2}})?\.[ ]?){{1,6}}\s*"
    r"(?:(?:van|de|der|den|ten|ter|te|het|'t|’t|von)\s+)*"
    r"[A-ZÀ-ÞŞŽŠİ][\w’'.-]+(?:[ -]+(?:(?:van|de|der|den)\s+)*[A-ZÀ-ÞŞŽŠİ][\w’'-]+)*"
)
# Written out, as some ministers sign: "Carola Voorbeeld".
_FULL_NAME = re.compile(
    r"\s*(?!Minister|Staats|Direct|Postbus|Plein|Antwoord|Vrag|Bijlage|Datum|Den Haag|On[sz])"
    r"(?P<name>[A-ZÀ-ÞŞ][a-zà-ÿ]+(?: (?:van|de|der|den|ten|ter))* [A-ZÀ-ÞŞ][\w’'-]+"
    r"(?:[ -][A-ZÀ-ÞŞ][\w’'-]+)?)\s*"
)
_COLUMN = re.compile(r"[ ]{3,}|\s*[|]\s*")
_OFFICE_LINE = re.compile(rf"(?i:\s*(?:mede\s+namens\s+)?de[n]?\s+{ROLE}\b)")
_OFFICE_BELOW = re.compile(rf"\s*(?i:(?:de\s+)?{ROLE})\s+(?:van|voor)\s[^.]*")
_LINES_TO_NAME: Final = 14
_LONGEST_OFFICE_LINE: Final = 300


def heading_signatories(text: Text) -> tuple[Read[Signatory], ...]:
    """Those named in "Antwoord van Minister A (Defensie), mede namens ..."."""
    clean = text.clean
    for heading in _HEADING_BY.finditer(clean):
        received = _RECEIVED.search(clean, heading.end(), heading.end() + 600)
        stop = received.start() if received else heading.end() + 300
        together = _TOGETHER.search(clean, heading.end(), stop)
        stop = together.start() if together else min(stop, len(clean))
        # "(Financiën (ontvangen ...": the bracket that is never closed belongs to the heading.
        found = [
            text.read(_minister(match), match.start("name"), match.end("name"))
            for match in _MINISTER.finditer(clean, heading.end() - 1, stop)
        ] or [
            text.read(
                Signatory(one_line(match["name"]), office_name(match["office"])),
                match.start("name"),
                match.end("name"),
            )
            for match in _GENTLEMAN.finditer(clean, heading.end() - 4, stop)
        ]
        if found:
            return tuple(found)
    return ()


def _minister(match: re.Match[str]) -> Signatory:
    department = one_line(match["department"]).strip(" ,.")
    role = match["role"].lower()
    if role == "minister-president":
        return Signatory(one_line(match["name"]), role)
    preposition = "voor" if role == "minister" and _FOR.match(department) else "van"
    return Signatory(one_line(match["name"]), f"{role} {preposition} {department}")


def letter_signatories(text: Text, end: int) -> tuple[Read[Signatory], ...]:
    """Those who sign a letter: lines with offices, and under them lines with as many names."""
    signed: list[Read[Signatory]] = []
    held: list[str] = []
    since = 0
    after_gap = True
    for start, line in _lines(text.clean, end):
        since += 1
        names = _names(line) if held and since <= _LINES_TO_NAME else []
        if names:
            signed += [
                text.read(Signatory(one_line(name), _nth(held, i)), start + left, start + right)
                for i, (name, left, right) in enumerate(names)
            ]
            held = []
        elif _OFFICE_LINE.match(line) and len(line) <= _LONGEST_OFFICE_LINE:
            held = [*([] if after_gap else held), *_offices(line)]
            since = 0
        elif held and not after_gap and since == 1 and len(line) < _LONGEST_OFFICE_LINE // 3:
            # The name of the office goes on in the next line.
            held[-1] = office_name(f"{held[-1].upper() if line.isupper() else held[-1]} {line}")
        elif signed and since > _LINES_TO_NAME:
            break
        after_gap = not line.strip()
    return tuple(signed) or _name_over_office(text, end)


def _name_over_office(text: Text, end: int) -> tuple[Read[Signatory], ...]:
    """The other habit: the name, and the office in the line under it."""
    for (start, line), (_, below) in pairwise(_lines(text.clean, end)):
        if not _OFFICE_BELOW.fullmatch(below):
            continue
        name = _FULL_NAME.fullmatch(line)
        places = [name.span("name")] if name else [place for _, *place in _names(line)]
        if len(places) == 1:
            left, right = places[0]
            signatory = Signatory(one_line(line[left:right]), office_name(below))
            return (text.read(signatory, start + left, start + right),)
    return ()


def _nth(held: list[str], position: int) -> str | None:
    return held[position] if position < len(held) else None


def _lines(clean: str, end: int) -> Iterator[tuple[int, str]]:
    position = 0
    for line in clean[:end].split("\n"):
        yield position, line
        position += len(line) + 1


def _names(line: str) -> list[tuple[str, int, int]]:
    """The signatures on a line, if the line holds nothing else."""
    found = [(m[0], m.start(), m.end()) for m in _SIGNATURE.finditer(line)]
    if found and not re.search(r"\w{2}", _SIGNATURE.sub("", line)):
        return found
    name = _FULL_NAME.fullmatch(line)
    return [(name["name"], *name.span("name"))] if name else []


def _offices(line: str) -> list[str]:
    """The offices beside each other on a line; for whom one signs too, is not the signatory."""
    cells = [cell for cell in _COLUMN.split(line.strip()) if _OFFICE_LINE.match(cell)]
    return [office_name(cell) for cell in cells if not cell.lower().startswith("mede")]
