"""Footnotes and end notes: found, and lifted out of the text that they interrupt.

Two habits occur. On the pages of the Aanhangsel the notes stand above the running footer, in one
numbering through the whole document ("1BBC, 19 oktober 2024, ..."). In letters and question texts
they stand in brackets after a part ("[1] NOS, ...", "1) AD, ...").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple


class NoteSpan(NamedTuple):
    """Where a note stands: its mark, and its text from `start` to `end`."""

    mark: str
    start: int
    end: int


_MARKED_NOTE = re.compile(
    r"(?m)^[ ]*(?:\[(\d{1,2})[ ]?\]|(\d{1,2})\)(?=[ A-Z])|\{lijst \d+\})[ ]*(?=\S)"
)
_HEADING = re.compile(
    r"(?m)^[ #*]*(?:Vra(?:ag|gen)|Antwoord(?:en)?|Mededeling|Toelichting)(?![a-z])"
)
_BLANK_LINE = re.compile(r"\n[ ]*\n")


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
