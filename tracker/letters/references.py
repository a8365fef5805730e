"""The numbers of a document: the case it belongs to, the sender's own reference, its own number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tracker.letters.case_numbers import CASE
from tracker.letters.published_number import published_number
from tracker.letters.reading import Read
from tracker.letters.text import Text

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


def own_references(printed: Text) -> tuple[Read[str], ...]:
    """The sender's references ("Onze referentie", "Ons kenmerk") and the number in the Aanhangsel.

    Two references on one letter are two entries: "DS2025-001835/" and on the next line
    "MINDEF20250015138".
    """
    found = [*_labelled(printed), *published_number(printed)]
    return tuple({reference.value: reference for reference in found}.values())


def _labelled(printed: Text) -> Iterator[Read[str]]:
    for label in _LABEL.finditer(printed.clean):
        position = _next_word(printed.clean, label.end())
        while match := _REFERENCE.match(printed.clean, position):
            if not CASE.fullmatch(match["number"]):
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
