"""From the stored text to the text as a reader sees it: no footers, no footnotes, no hyphens."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from tracker.letters.furniture import page_furniture
from tracker.letters.notes import NoteSpan, marked_notes
from tracker.letters.page_notes import page_notes
from tracker.letters.reading import Note, Read
from tracker.letters.reflow import reflowed
from tracker.letters.text import Edit, Text

_LONGEST_GAP: Final = 400
_LONG_GAP = re.compile(rf"\s{{{_LONGEST_GAP + 1},}}")
_HYPHEN_AT_LINE_END = re.compile(r"(?<=\w)-[ ]*\n[ ]*(?=(\w+))")
_SOFT_HYPHEN = re.compile(r"\u00ad[ ]*\n?[ ]*")
# A page break between two halves of one sentence leaves blank lines behind.
_BROKEN_SENTENCE = re.compile(r"(?<=[a-zé,])\s++(?=[a-zé])")
_LINE_ENDS = re.compile(r"(?<=\S)[ ]*+\n\s*+")
_HEADING = r"(?:Vraag|Antwoord(?:en)?|Vragen) \d{1,2}(?:(?:, | en | t/m )\d{1,2})*"
_INLINE_HEADING = re.compile(rf"(?<=[.?!»”\"')\d]) (?={_HEADING} [A-Z«])")
_AFTER_HEADING = re.compile(rf"(?<= ){_HEADING}( )(?=[A-Z«])")
_INLINE_ANSWERER = re.compile(
    r"(?<=[.)]) (?=(?:Antwoord|Mededeling) van (?:de )?(?:[Mm]inister|[Ss]taatssecretaris))"
)
_LINE_HEADING = re.compile(r"(?m)^[ #*]*(?:Vraag|Vragen) \d")


@dataclass(frozen=True, slots=True)
class Page:
    """The text in two states: as printed, and as running text with its notes beside it."""

    printed: Text
    running: Text
    notes: tuple[Read[Note], ...]


def cleaned(raw: str) -> Page:
    """The two states of this text; every character knows its offset in `raw`."""
    whole = Text.of(raw)
    printed = whole.edited(_long_gaps(whole.clean))
    flat = _is_flat(printed.clean)
    furniture = page_furniture(printed)
    notes = [*page_notes(printed.clean, furniture, flat=flat), *marked_notes(printed.clean)]
    removed = [*_without_overlap(furniture, notes), *(_gap(printed.clean, note) for note in notes)]
    running = printed.edited(removed)
    if flat:
        running = running.edited(_headings_on_lines(running.clean))
    running = running.edited(_healed_words(running.clean))
    if _is_double_spaced(running.clean):
        running = running.edited(_single_spaced(running.clean))
    running = running.edited(_joined_sentences(running.clean))
    return Page(printed, running, tuple(_read(printed, note) for note in notes))


def _long_gaps(clean: str) -> Iterator[Edit]:
    """White space of pages long, which says no more than a screen of it and slows every pattern."""
    for match in _LONG_GAP.finditer(clean):
        yield Edit(match.start() + _LONGEST_GAP, match.end())


def _is_flat(clean: str) -> bool:
    """Whether the whole document stands in one line, headings and all."""
    return _LINE_HEADING.search(clean) is None and _INLINE_HEADING.search(clean) is not None


def _without_overlap(furniture: list[Edit], notes: list[NoteSpan]) -> Iterator[Edit]:
    """The furniture, less what an adjoining note already takes away with it."""
    ends = {note.end: note for note in notes}
    for edit in furniture:
        yield Edit(edit.start, edit.end, "") if edit.start in ends else edit


def _gap(clean: str, note: NoteSpan) -> Edit:
    """What is left where a note was: the end of a line."""
    start = note.start
    while start > 0 and clean[start - 1] in " ":
        start -= 1
    return Edit(start, note.end, "\n")


def _headings_on_lines(clean: str) -> Iterator[Edit]:
    for match in [*_INLINE_HEADING.finditer(clean), *_INLINE_ANSWERER.finditer(clean)]:
        yield Edit(match.start(), match.end(), "\n")
    for match in _AFTER_HEADING.finditer(clean):
        yield Edit(match.start(1), match.end(1), "\n")


def _healed_words(clean: str) -> Iterator[Edit]:
    """Words cut at a line end made whole; "GL-/PvdA" and "9-/10" keep their hyphen."""
    for match in _SOFT_HYPHEN.finditer(clean):
        yield Edit(match.start(), match.end())
    for match in _HYPHEN_AT_LINE_END.finditer(clean):
        word, before = match[1], clean[match.start() - 1]
        if word in {"en", "of", "als", "dan"}:
            yield Edit(match.start() + 1, match.end(), " ")
        elif word[0].isupper() or word[0].isdigit() or before.isupper() or before.isdigit():
            yield Edit(match.start() + 1, match.end())
        else:
            yield Edit(match.start(), match.end())


def _is_double_spaced(clean: str) -> bool:
    """Whether blank lines part the lines of a paragraph, as some PDF readers leave them."""
    lines = [line.strip() for line in clean.split("\n")]
    spaced = [
        above
        for (above, blank), (_, below) in pairwise(pairwise(lines))
        if above and below and not blank
    ]
    broken = [line for line in spaced if line[-1].isalnum() or line.endswith((",", "-"))]
    written = sum(map(bool, lines))
    return len(spaced) > written * 0.6 and len(broken) > len(spaced) * 0.4


def _single_spaced(clean: str) -> Iterator[Edit]:
    for match in _LINE_ENDS.finditer(clean):
        ends = match[0].count("\n")
        if ends > 1:
            yield Edit(match.start(), match.end(), "\n" if ends == 2 else "\n\n")


def _joined_sentences(clean: str) -> Iterator[Edit]:
    for match in _BROKEN_SENTENCE.finditer(clean):
        if match[0].count("\n") > 1:
            yield Edit(match.start(), match.end(), "\n")


def _read(printed: Text, note: NoteSpan) -> Read[Note]:
    words = printed.clean[note.start : note.end]
    text = re.sub(r"^\s*(?:\[?\d{1,2}[ ]?[\])]?|\{lijst \d+\})\s*", "", words)
    return printed.read(Note(note.mark, reflowed(text)), note.start, note.end)
