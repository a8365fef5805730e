"""The notes at the foot of a page, in one numbering through the whole document."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tracker.letters.notes import NoteSpan
from tracker.letters.text import Edit

_PAGE_NOTE = re.compile(r"(?m)^[ ]*(\d{1,2})(?:[ ]{0,3}(?=[A-Z«‘“\"'(\[])|[ ]?(?=(?:www|https?)))")
_INLINE_PAGE_NOTE = re.compile(r"(?<=\s)(\d{1,2}) (?=[A-Z«‘“(])")
_LAST_HEADING = re.compile(
    r"(?<!\w)(?:Vra(?:ag|gen)|Antwoord(?:en)?)[ ]\d{1,2}\b(?:(?:, | en | t/m )\d{1,2})*"
)


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
