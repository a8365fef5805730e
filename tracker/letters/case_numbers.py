"""The number of the case that a document belongs to, and what is odd about it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tracker.letters.months import DATE
from tracker.letters.reading import Read, Warning
from tracker.letters.text import Text

CASE = re.compile(r"(?<![\d/])((?:19|20)\d{2})[ ]?Z[ ]?(\d{5})(?!\d)")
_OLD_CASE = re.compile(r"(?:kenmerk|nr\.?|nummer|\()\s*((?:19|20|21)?\d{2}[ ]?\d{6,8})(?=\s|[).,])")
_IN_ITS_PLACE = re.compile(
    rf"uw\s+brief\s+van\s+{DATE},?\s+(?:met\s+)?(?:nr\.?|nummer|kenmerk|ref\.?)\s*:?\s*"
    r"(?P<number>[\w][\w/.-]{2,30}[\w])",
    re.IGNORECASE,
)


def case_number(text: Text, end: int, *, start: int = 0) -> Read[str] | None:
    """The zaaknummer in this part of the text ("2025Z04340"; before 2010 ten digits)."""
    match = CASE.search(text.clean, start, end)
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
    several = dict.fromkeys(a + "Z" + b for a, b in CASE.findall(text.clean[:end]))
    if len(several) > 1:
        yield Warning(
            "several_case_numbers",
            f"De tekst noemt {len(several)} zaaknummers: {', '.join(several)}. Genomen is het "
            "eerste; controleer bij welke vragen deze brief hoort.",
        )
