"""Finds the codes of the Kamer's own systems: zaak, document, activiteit, toezegging, vraag."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tracker.citations.codes import Activiteitnummer, Documentnummer, Toezeggingnummer, Zaaknummer
from tracker.citations.findings import Ambiguity, Finding
from tracker.citations.values import Aanhangsel, Chamber
from tracker.citations.vraagnummer import Vraagnummer

_KINDS: dict[str, type[Zaaknummer | Documentnummer | Activiteitnummer]] = {
    "Z": Zaaknummer,
    "D": Documentnummer,
    "A": Activiteitnummer,
}

# A footnote mark of one or two digits may be glued to the front: "32024Z15585".
_CODE = re.compile(
    r"(?<![0-9A-Z])[0-9]{0,2}?(?P<code>(?:19|20)[0-9]{2}\ ?[ZDA]\ ?[0-9]{5})(?![0-9A-Z])"
    r"|(?<![0-9A-Za-z-])(?P<small>(?:19|20)[0-9]{2}[zda][0-9]{5})(?![0-9A-Za-z-])"
)
_TOEZEGGING = re.compile(
    r"(?<![0-9A-Za-z])TZ\ ?(?P<month>20[0-9]{2}(?:0[1-9]|1[0-2]))"
    r"\ ?-\ ?(?P<number>[0-9]{1,4})(?![0-9])",
    re.IGNORECASE,
)
_VRAAG = re.compile(r"2(?P<first>[0-9]{2})(?P<second>[0-9]{2})[0-9]{4,5}(?![0-9])")
_ALL_DIGITS = 10
_VRAAG_WORD = re.compile(r"vraag(?:nummers?|nrs?\.?):?[ -]?\Z", re.IGNORECASE)
_INSIDE = re.compile(r"[0-9A-Za-z/=_]")
_AANHANGSELNUMMER = re.compile(
    r"aanhangselnummer:?\ ?(?P<first>[0-9]{2})(?P<second>[0-9]{2})(?P<number>[0-9]{5})(?![0-9])",
    re.IGNORECASE,
)


def find_codes(text: str) -> Iterator[Finding]:
    """All codes in the plain ``text``."""
    for found in _CODE.finditer(text):
        group = "code" if found["code"] else "small"
        code = found[group].replace(" ", "").upper()
        yield Finding(found.start(group), found.end(), _KINDS[code[4]](code))
    for found in _TOEZEGGING.finditer(text):
        code = f"TZ{found['month']}-{found['number']}"
        yield Finding(found.start(), found.end(), Toezeggingnummer(code))
    yield from _find_vragen(text)
    for found in _AANHANGSELNUMMER.finditer(text):
        if _in_a_row(found):
            session = 2000 + int(found["first"])
            value = Aanhangsel(Chamber.TK, session, int(found["number"]))
            yield Finding(found.start(), found.end(), value)


def _find_vragen(text: str) -> Iterator[Finding]:
    for found in _VRAAG.finditer(text):
        start = found.start()
        if word := _VRAAG_WORD.search(text, max(0, start - 16), start):
            whole = len(found.group()) == _ALL_DIGITS
            doubt = Ambiguity.NONE if whole else Ambiguity.NINE_DIGITS
            yield Finding(word.start(), found.end(), Vraagnummer(found.group()), doubt)
        elif len(found.group()) < _ALL_DIGITS:
            continue
        elif _in_a_row(found) and not (start and _INSIDE.match(text, start - 1)):
            yield Finding(start, found.end(), Vraagnummer(found.group()))


def _in_a_row(found: re.Match[str]) -> bool:
    """Ten digits are a question, and no account number, if they hold a vergaderjaar."""
    return (int(found["first"]) + 1) % 100 == int(found["second"])
