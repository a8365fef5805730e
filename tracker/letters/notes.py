"""Footnotes and end notes: found, and lifted out of the text that they interrupt.

Two habits occur. On the pages of the Aanhangsel the notes stand above the running footer, in one
numbering through the whole document ("1BBC, 19 oktober 2024, ..."). In letters and question texts
they stand in brackets after a part ("[1] NOS, ...", "1) AD, ...").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from tracker.letters.text import Edit


class NoteSpan(NamedTuple):
    """Where a note stands: its mark, and its text from `start` to `end`."""

    mark: str
    start: int
    end: int


_PAGE_NOTE = re.compile(r"(?m)^[ ]*(\d{1,2})(?:[ ]{0,3}(?=[A-Z«‘“\"'(\[])|[ ]?(?=(?:www|https?)))")
_INLINE_PAGE_NOTE = re.compile(r"(?<=\s)(\d{1,2}) (?=[A-Z«‘“(])")
_MARKED_NOTE = re.compile(
    r"(?m)^[ ]*(?:\[(\d{1,2})[ ]?\]|(\d{1,2})\)(?=[ A-Z])|\{lijst \d+\})[ ]*(?=\S)"
)
_HEADING = re.compile(
    r"(?m)^[ #*]*(?:Vra(?:ag|gen)|Antwoord(?:en)?|Mededeling|Toelichting)(?![a-z])"
)
_LAST_HEADING = re.compile(
    r"(?<!\w)(?:Vra(?:ag|gen)|Antwoord(?:en)?)[ ]\d{1,2}\b(?:(?:, | en | t/m )\d{1,2})*"
)
_BLANK_LINE = re.compile(r"\n[ ]*\n")


def page_notes(clean: str, furniture: Iterable[Edit], *, flat: bool) -> list[NoteSpan]:
    """The notes at the foot of each page that a footer ends.

    A line "3 Relief Web, ..." is a note only if it continues the numbering and everything from
    there to the footer is notes, without a heading in between: running text that starts with a
    number is not taken for one.
    """
    if not _LAST_HEADING.search(clean):
        # Without headings the numbered lines are the questions.
        return []
    pattern = _INLINE_PAGE_NOTE if flat else _PAGE_NOTE
    notes: list[NoteSpan] = []
    page_start, expected = 0, 1
    for footer in furniture:
        for heading in _LAST_HEADING.finditer(clean, page_start, footer.start):
            page_start = heading.end()
        starts = [
            (int(match[1]), match.start(), match.end())
            for match in pattern.finditer(clean, page_start, footer.start)
        ]
        chain = _chain(starts, expected)
        ends = [start for _, start, _ in chain[1:]] + [footer.start]
        notes += [
            NoteSpan(str(number), start, end)
            for (number, start, _), end in zip(chain, ends, strict=False)
        ]
        expected += len(chain)
        page_start = footer.end
    return notes


def _chain(starts: list[tuple[int, int, int]], expected: int) -> list[tuple[int, int, int]]:
    """The last run `expected`, `expected + 1`, ... among the numbered lines of one page."""
    best: list[tuple[int, int, int]] = []
    run: list[tuple[int, int, int]] = []
    for start in starts:
        if run and start[0] == run[-1][0] + 1:
            run.append(start)
        elif start[0] == expected:
            run = [start]
        if len(run) >= len(best):
            best = list(run)
    return best


def marked_notes(clean: str) -> Iterator[NoteSpan]:
    """The notes written as "[1] ...", "1) ..." at the start of a line, each to its blank line."""
    starts = list(_MARKED_NOTE.finditer(clean))
    for position, match in enumerate(starts):
        following = starts[position + 1].start() if position + 1 < len(starts) else len(clean)
        end = following
        for boundary in (_BLANK_LINE, _HEADING):
            found = boundary.search(clean, match.end(), end)
            end = found.start() if found else end
        # "1) Bent u bekend ...?" is a numbered question, not a note.
        if match[2] and clean[match.end() : end].rstrip().endswith("?"):
            continue
        yield NoteSpan(match[1] or match[2] or "", match.start(), end)
