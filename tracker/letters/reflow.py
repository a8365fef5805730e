"""Lines as the page broke them, made into paragraphs again."""

from __future__ import annotations

import re

_SPACES = re.compile(r"[ ]{2,}")
_LIST_ITEM = re.compile(r"(?:[-–•·*▪o]|\d{1,2}[.)]|[a-z][.)])[ ]+\S")
_NOTE_MARKS = re.compile(r"\[?\d{1,2}[ ]?\]?(?:(?:,| en)?[ ]\[?\d{1,2}[ ]?\]?)*")
_SENTENCE_END = tuple(".?!:;»”\"'’)")


def reflowed(block: str) -> str:
    """The block as running text: wrapped lines joined, paragraphs and list items on their own.

    A line that ends a sentence well before the margin ends its paragraph; lines that hold only
    footnote marks are left out.
    """
    paragraphs: list[str] = []
    blank_before = True
    lines = [_SPACES.sub(" ", line).strip() for line in block.split("\n")]
    margin = max(map(len, lines), default=0) * 0.75
    previous = ""
    for line in lines:
        if not line:
            blank_before = bool(paragraphs)
            continue
        if paragraphs and _NOTE_MARKS.fullmatch(line):
            continue
        if not paragraphs:
            paragraphs.append(line)
        elif blank_before:
            paragraphs.append("\n\n" + line)
        elif _LIST_ITEM.match(line) or (
            previous.endswith(_SENTENCE_END) and len(previous) < margin
        ):
            paragraphs.append("\n" + line)
        else:
            paragraphs.append(" " + line)
        previous, blank_before = line, False
    return "".join(paragraphs)


def one_line(words: str) -> str:
    """The words on one line, with single spaces."""
    return " ".join(words.split())
