"""The paragraph and the sentence in which some words of a letter stand. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator

LONGEST = 400
"""In characters, of what is kept of a sentence before and after the words themselves."""

_BLANK_LINE = re.compile(r"\n[ \t\f]*\n\s*")
_CLOSES_A_SENTENCE = tuple('.?!:;)”"’')
# A capital begins the next sentence; "nr. 2029" and "de heer R.P. Brekelmans" end none.
_BORDER = re.compile(r"(?P<last>[^\W_]+)[)”\"’]*[.?!…][)”\"’]*\s+(?=[“\"‘]?[A-Z])")
_ABBREVIATED = frozenset({"dr", "drs", "mr", "ir", "ing", "prof", "art", "nr", "nrs", "mevr", "st"})


def paragraph_breaks(text: str) -> Iterator[tuple[int, int]]:
    """The blank lines between paragraphs; those inside a sentence are only the end of a page."""
    for blank in _BLANK_LINE.finditer(text):
        if text[max(0, blank.start() - 40) : blank.start()].rstrip().endswith(_CLOSES_A_SENTENCE):
            yield blank.span()


def sentence(text: str, start: int, end: int) -> str:
    """The sentence of `text[start:end]`, on one line; a long one is cut off at a word."""
    begin, stop = _paragraph(text, start, end)
    borders = [match.end() for match in _BORDER.finditer(text, begin, stop) if _ends(match)]
    begin = max((border for border in borders if border <= start), default=begin)
    stop = min((border for border in borders if border >= end), default=stop)
    before, after = _line(text[begin:start]).lstrip(), _line(text[end:stop]).rstrip()
    if len(before) > LONGEST:
        before = f"… {before[-LONGEST:].partition(' ')[2]}"
    if len(after) > LONGEST:
        after = f"{after[:LONGEST].rpartition(' ')[0]} …"
    return f"{before}{_line(text[start:end])}{after}"


def _paragraph(text: str, start: int, end: int) -> tuple[int, int]:
    """Where it begins and ends, looking no further than a sentence may reach."""
    left, right = max(0, start - 4 * LONGEST), min(len(text), end + 4 * LONGEST)
    near = [(left + a, left + b) for a, b in paragraph_breaks(text[left:right])]
    begin = max((b for _a, b in near if b <= start), default=left)
    return begin, min((a for a, _b in near if a >= end), default=right)


def _ends(border: re.Match[str]) -> bool:
    last = border["last"]
    return last.isdigit() or (len(last) > 1 and last.lower() not in _ABBREVIATED)


def _line(text: str) -> str:
    return re.sub(r"\s+", " ", text)
