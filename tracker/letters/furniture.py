"""What the printer put on the page and nobody wrote: running footers, imprints, page numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tracker.letters.text import Edit, Text

# "Tweede Kamer, vergaderjaar 2023–2024, Aanhangsel 2", also glued to the heading that follows. A
# citation of an Aanhangsel has "nr." before its number; a footer has not.
_RUNNING_FOOTER = re.compile(
    r"(?:(?:ISSN[ ]?0921[ ]?-?[ ]?7\d{3}\s*)?[’'‘´`]?s-Gravenhage \d{4}\s*)?"
    r"(?:Tweede|Eerste) Kamer,? (?:vergaderjaar|zitting) \d{4}[-–—]\d{4}, ?"
    r"(?:Aanhangsel|Vragen)(?![ ]?(?:nr|Handelingen))"
    r"(?:[ ]{1,3}\d{1,3}(?!\d)|\s+\d{1,4}\s*\Z)?"
)
_IMPRINT = re.compile(
    r"(?m)^[ ]*(?:\d{5,6}[ ]?F[ ]+)?ISSN[ ]?\d{4}"
    r"(?:(?!(?:Tweede|Eerste) Kamer).){0,120}?(?=$|Tweede|Eerste)"
    r"|(?<= )ISSN 0921 ?- ?7\d{3}(?: [’'‘]s-Gravenhage \d{4})?"
    r"|^[ ]*[’'‘]s-Gravenhage \d{4}[ ]*$"
)
_PUBLICATION_ID = re.compile(
    r"(?:(?m:^)[ ]*|(?<= ))(?:ah|kv|kst|h)[- ](?:tk|ek)[- ](?:\d{8}[- ]\d{1,4}|\d{4}Z\d{5})"
    r"(?=[ ]*\n| ISSN|[ ]*\Z)"
    r"|(?m:^)[ ]*h tk \d{8} \d{1,4}[ ]*$"
)
_PAGE_NUMBER = re.compile(
    r"(?mi)^[ ]*pagina \d{1,4} van \d{1,4}[ ]*$|^[ ]*[-–] ?\d{1,3} ?[-–][ ]*$"
)
_RULE = re.compile(r"(?m)^[ ]*[-_*]{3,}[ ]*$")

_FURNITURE = (_RUNNING_FOOTER, _IMPRINT, _PUBLICATION_ID, _PAGE_NUMBER, _RULE)


def page_furniture(text: Text) -> list[Edit]:
    """The edits that take the furniture out, with the white space around it."""
    spans = sorted(match.span() for pattern in _FURNITURE for match in pattern.finditer(text.clean))
    return [Edit(start, end, "\n") for start, end in _joined(text.clean, spans)]


def _joined(clean: str, spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Spans widened by the white space around them; those that then touch become one."""
    current: tuple[int, int] | None = None
    for start, end in spans:
        left, right = _widened(clean, start, end)
        if current is None:
            current = (left, right)
        elif left <= current[1]:
            current = (current[0], max(current[1], right))
        else:
            yield current
            current = (left, right)
    if current is not None:
        yield current


def _widened(clean: str, start: int, end: int) -> tuple[int, int]:
    while start > 0 and clean[start - 1].isspace():
        start -= 1
    while end < len(clean) and clean[end].isspace():
        end += 1
    return start, end
