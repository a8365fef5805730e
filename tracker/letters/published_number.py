"""The number under which a document itself was published, mostly in the Aanhangsel."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tracker.letters.reading import Read
from tracker.letters.text import Text

_PUBLICATION = re.compile(r"\b((?:ah|kv)-(?:tk|ek)-(?:\d{8}-\d{1,4}|\d{4}Z\d{5}))\b")
_SESSION_YEAR = re.compile(
    r"(?:Vergaderjaar|Zitting)\s+(\d{4})[ ]?[-–—][ ]?(\d{4})\s+Aanhangsel\s+van\s+de\s+Handelingen"
)
_ITS_NUMBER = re.compile(r"(?m)^[ #*]*(\d{1,4})(?:[ ]+Herdruk)?[ *]*$")


def published_number(printed: Text) -> Iterator[Read[str]]:
    """The number printed on it, or that of its page in the Aanhangsel; nothing if it has none."""
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
