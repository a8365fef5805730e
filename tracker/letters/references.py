"""The numbers of a document: the case it belongs to, the sender's own reference, its own number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tracker.letters.dates import DATE
from tracker.letters.reading import Read, Warning
from tracker.letters.text import Text

_CASE = re.compile(r"(?<![\d/])((?:19|20)\d{2})[ ]?Z[ ]?(\d{5})(?!\d)")
_OLD_CASE = re.compile(r"(?:kenmerk|nr\.?|nummer|\()\s*((?:19|20|21)?\d{2}[ ]?\d{6,8})(?=\s|[).,])")
_IN_ITS_PLACE = re.compile(
    rf"uw\s+brief\s+van\s+{DATE},?\s+(?:met\s+)?(?:nr\.?|nummer|kenmerk|ref\.?)\s*:?\s*"
    r"(?P<number>[\w][\w/.-]{2,30}[\w])",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?m)(?:^|[|/>])[ ]*"
    r"(?:(?i:Onze\s+referentie|Ons\s+kenmerk|Ons\s+nummer|Onze\s+ref\.?)|Kenmerk)"
    r"[ ]*:?[ ]*(?=[ ]*(?:$|[|/]|\S*\d))"
)
# "DS2025-001835", "IENW/BSK-2024/12345", "DGNV / 24012345"; a slash at the end promises another.
_REFERENCE = re.compile(
    r"[ ]*[|/]?[ ]*(?P<number>(?:[A-Z]{2,12} / )?(?:[A-Za-z][\w.-]{0,20}/){0,3}[\w.-]*\d[\w.-]*"
    r"(?:/[\w.-]*\d[\w.-]*){0,3})(?P<more>[ ]*/)?[ ]*(?=$|\n|[|/ ])"
)
_PUBLICATION = re.compile(r"\b((?:ah|kv)-(?:tk|ek)-(?:\d{8}-\d{1,4}|\d{4}Z\d{5}))\b")
_SESSION_YEAR = re.compile(
    r"(?:Vergaderjaar|Zitting)\s+(\d{4})[ ]?[-–—][ ]?(\d{4})\s+Aanhangsel\s+van\s+de\s+Handelingen"
)
_ITS_NUMBER = re.compile(r"(?m)^[ #*]*(\d{1,4})(?:[ ]+Herdruk)?[ *]*$")


def case_number(text: Text, end: int, *, start: int = 0) -> Read[str] | None:
    """The zaaknummer in this part of the text ("2025Z04340"; before 2010 ten digits)."""
    match = _CASE.search(text.clean, start, end)
    if match:
        return text.read(match[1] + "Z" + match[2], match.start(), match.end())
    match = _OLD_CASE.search(text.clean, start, end)
    digits = match[1].replace(" ", "") if match else ""
    return text.read(digits, match.start(1), match.end(1)) if match and len(digits) == 10 else None


def case_warnings(text: Text, end: int, found: Read[str] | None) -> Iterator[Warning]:
    """What is odd about the number of the case: none, several, or another number in its place."""
    place = _IN_ITS_PLACE.search(text.clean, 0, end)
    if found is None and place:
        yield Warning(
            "not_a_case_number",
            f'Waar het zaaknummer hoort, staat "{place["number"]}"; dat is geen zaaknummer. Zoek '
            "het zaaknummer op bij de vragen (zoals 2025Z04340) en vul het in.",
        )
    elif found is None:
        yield Warning(
            "no_case_number",
            "In de tekst staat geen zaaknummer. Zoek het op bij de vragen (zoals 2025Z04340) en "
            "vul het in.",
        )
    several = dict.fromkeys(a + "Z" + b for a, b in _CASE.findall(text.clean[:end]))
    if len(several) > 1:
        yield Warning(
            "several_case_numbers",
            f"De tekst noemt {len(several)} zaaknummers: {', '.join(several)}. Genomen is het "
            "eerste; controleer bij welke vragen deze brief hoort.",
        )


def own_references(printed: Text) -> tuple[Read[str], ...]:
    """The sender's references ("Onze referentie", "Ons kenmerk") and the number in the Aanhangsel.

    Two references on one letter are two entries: "DS2025-001835/" and on the next line
    "MINDEF20250015138".
    """
    found = [*_labelled(printed), *_published(printed)]
    return tuple({reference.value: reference for reference in found}.values())


def _labelled(printed: Text) -> Iterator[Read[str]]:
    for label in _LABEL.finditer(printed.clean):
        position = _next_word(printed.clean, label.end())
        while match := _REFERENCE.match(printed.clean, position):
            if not _CASE.fullmatch(match["number"]):
                yield printed.read(match["number"], match.start("number"), match.end("number"))
            if not match["more"]:
                break
            position = _next_word(printed.clean, match.end("more"))


def _next_word(clean: str, position: int) -> int:
    """Past the end of the line, if the value stands under its label."""
    stop = min(len(clean), position + 80)
    while position < stop and clean[position] in " \n|":
        position += 1
    return position


def _published(printed: Text) -> Iterator[Read[str]]:
    match = _PUBLICATION.search(printed.clean)
    if match:
        yield printed.read(match[1], match.start(), match.end())
        return
    year = _SESSION_YEAR.search(printed.clean, 0, 400)
    number = _ITS_NUMBER.search(printed.clean, year.end(), year.end() + 250) if year else None
    if year and number:
        chamber = "ek" if "Eerste Kamer" in printed.clean[: year.start()] else "tk"
        name = f"ah-{chamber}-{year[1]}{year[2]}-{number[1]}"
        yield printed.read(name, number.start(1), number.end(1))
