"""A motion: its number, who tabled it and when, and the dictum that is to be carried out."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import Final

from tracker.letters.dates import first_date
from tracker.letters.motion_signatures import signed_by, trailing_names
from tracker.letters.reading import Member, Read, Warning
from tracker.letters.reflow import one_line, reflowed
from tracker.letters.replaced import replaced_in
from tracker.letters.text import Text

_TITLE = re.compile(
    r"\bMOTIE\s+(?:VAN\s+)?(?:HET\s+LID|DE\s+LEDE\w{1,2}|C\.S)|\b[Mm]otie\s+van\s+(?:het\s+lid|de\s+leden)"
)
_CLOSING = re.compile(
    r"(?:[,;.]\s*+(?:/\s*+)?|(?<!\s)\s*+)\ben\s+ga(?:at|an)\s+over\s?tot\s+de\s+orde\s+van\s+de\s+dag[.,;]*",
    re.IGNORECASE,
)
_TABLED = re.compile(r"Voorgesteld\b", re.IGNORECASE)
_CHAMBER_SPEAKS = re.compile(r"\bDe\s+Kamer,")
_HEARD = re.compile(r"\s*gehoord\s+[^,;]{3,200}[,;]", re.IGNORECASE)
_REQUEST = re.compile(
    r"(?:(?<=\n)|(?<=[;:,.] )|(?<=[;:,.]))[ ]*(?P<dictum>(?:en\s+)?"
    r"(?:verzoekt|nodigt|spreekt|roept|dringt|draagt|vraagt|besluit|stelt\s+voor|keurt|wijst|"
    r"betreurt|zegt|geeft|machtigt|beveelt)\b"
    r"(?=[^;]{0,80}?\b(?:regering|kabinet|minister\w*|staatssecretaris\w*|Kamer|presidium|"
    r"Voorzitter|uit|af|dat|voor|te)\b))",
    re.IGNORECASE,
)
# The chapter of a budget: "36 410 XIV", "36 410-XIV", or "XIV" alone on the next line.
_DOSSIER: Final = (
    r"(?P<dossier>\d{2}[ ]?\d{3})(?:\s*"
    r"(?:[- ]|[,]?\s*[Hh]oofdstuk|\n(?=[ ]*(?:[IVX]{1,5}B?|[A-M])[ ]*\n))"
    r"\s*(?P<suffix>\d{2}(?!\d)|[IVX]{1,5}[ ]?[A-Z]?\b|[A-M]\b))?"
)
_HEAD_DOSSIER = re.compile(rf"(?m)(?:^[ |]*|(?<= )-){_DOSSIER}(?=[ ]*(?:\n|,|\(R\d|[|]|\Z))")
# Pages of the web have the title of the dossier on the same line.
_TITLED_DOSSIER = re.compile(rf"(?m)^[ |]*{_DOSSIER}(?=[ ]+[A-Z][a-z])")
_HEAD_NUMBER = re.compile(r"(?m)(?:^|[|])[ ]*Nr\.?\s*(?P<number>\d{1,5}|[A-Z]{1,3}(?=\s))\b")
_FOOTER = re.compile(
    rf"(?:Tweede|Eerste) Kamer,?\s*(?:vergaderjaar|zitting)\s*\d{{4}}[-–—]\d{{4}},?\s*{_DOSSIER}"
    r"(?:[^\n]{0,30}?),?\s*nr[.,]?\s*(?P<number>\d{1,5})",
    re.IGNORECASE,
)
_REQUEST_WITHIN = re.compile(
    r"(?:en\s+)?(?P<dictum>(?:dringt\s+er\s+bij|verzoekt|nodigt)\s+de\s+regering\b)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Motion:
    """The parts of a motion; `replaces` is the number of the one it was tabled instead of."""

    number: Read[str] | None
    members: tuple[Read[Member], ...]
    submitted_on: Read[datetime.date] | None
    preamble: Read[str] | None
    considerations: Read[str] | None
    dictum: Read[str] | None
    subject: Read[str] | None
    replaces: Read[str] | None
    warnings: tuple[Warning, ...]


def read_motion(text: Text) -> Motion:
    """The motion in this text."""
    clean = text.clean
    title = _TITLE.search(clean)
    top = title.start() if title else 0
    speaks = _CHAMBER_SPEAKS.search(clean, top)
    body = speaks.end() if speaks else top
    closing = _CLOSING.search(clean, body)
    dossier, number = _number(text, top, body)
    heading = clean[top : top + 400].partition("Voorgesteld")[0].partition("De Kamer,")[0]
    signatures = closing.end() if closing else trailing_names(clean, body, heading)
    dictum = _dictum(text, body, closing.start() if closing else signatures)
    preamble, considerations = _reasons(text, speaks, dictum)
    members, warnings = signed_by(text, signatures, heading.partition("\nNr")[0])
    return Motion(
        number=number,
        members=members,
        submitted_on=_tabled_on(text, top),
        preamble=preamble,
        considerations=considerations,
        dictum=dictum,
        subject=_subject(text, dossier, top),
        replaces=_replaced(text, number, top, body),
        warnings=warnings,
    )


def _number(text: Text, top: int, body: int) -> tuple[re.Match[str] | None, Read[str] | None]:
    """The dossier line and "Nr. 55" above the title, or under it; else the footer of the page."""
    dossier = _HEAD_DOSSIER.search(text.clean, 0, top) or _TITLED_DOSSIER.search(text.clean, 0, top)
    number = _HEAD_NUMBER.search(text.clean, dossier.end() if dossier else 0, top)
    number = number or _HEAD_NUMBER.search(text.clean, top, body)
    footer = _FOOTER.search(text.clean)
    # In old typesets the chapter stands in the title above, and only the footer has it whole.
    whole = footer and footer["suffix"] and (not dossier or not dossier["suffix"])
    if dossier and number and not whole:
        return dossier, text.read(_target(dossier, number["number"]), dossier.start(), number.end())
    if footer:
        return dossier, text.read(
            _target(footer, footer["number"]), footer.start("dossier"), footer.end()
        )
    return dossier, None


def _target(dossier: re.Match[str], number: str) -> str:
    parts = ["kst", dossier["dossier"], dossier["suffix"], number]
    return "-".join(part.replace(" ", "") for part in parts if part)


def _replaced(text: Text, number: Read[str] | None, start: int, end: int) -> Read[str] | None:
    found = replaced_in(text.clean, number.value, start, end) if number else None
    return text.read(found.number, found.start, found.end) if found else None


def _tabled_on(text: Text, start: int) -> Read[datetime.date] | None:
    match = _TABLED.search(text.clean, start)
    written = first_date(text.clean, match.end(), match.end() + 200) if match else None
    day = written.resolved(None) if written else None
    return text.read(day, written.start, written.end) if written and day else None


def _dictum(text: Text, start: int, end: int) -> Read[str] | None:
    """From the first request on; a request quoted in a consideration does not start a clause."""
    match = _REQUEST.search(text.clean, start, end) or _REQUEST_WITHIN.search(
        text.clean, start, end
    )
    if not match:
        return None
    left, right = match.start("dictum"), end
    return text.read(reflowed(text.clean[left:right]), left, right)


def _reasons(
    text: Text, speaks: re.Match[str] | None, dictum: Read[str] | None
) -> tuple[Read[str] | None, Read[str] | None]:
    """The preamble (aanhef) and the considerations between it and the dictum."""
    if speaks is None or dictum is None:
        return None, None
    heard = _HEARD.match(text.clean, speaks.end())
    begin = heard.end() if heard else speaks.end()
    stop = bisect_left(text.origins, dictum.start)
    preamble = text.read(one_line(text.clean[speaks.start() : begin]), speaks.start(), begin)
    said = reflowed(text.clean[begin:stop])
    return preamble, text.read(said, begin, stop) if said else None


def _subject(text: Text, dossier: re.Match[str] | None, top: int) -> Read[str] | None:
    """The title of the dossier, which stands between its number and the number of the motion."""
    if dossier is None:
        return None
    number = _HEAD_NUMBER.search(text.clean, dossier.end(), top)
    start, end = text.trimmed(dossier.end(), number.start() if number else top)
    words = one_line(text.clean[start:end].strip("| \n"))
    return text.read(words, start, end) if words else None
