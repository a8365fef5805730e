"""The headings that part questions from answers: "Vraag 4 en 5", "Antwoord op vragen 2-4:"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from tracker.letters.numbers import NUMBERS, spelled_out

Part = Literal["question", "answer", "notice", "explanation"]
_PARTS: Final[tuple[Part, ...]] = ("question", "answer", "notice", "explanation")

# What follows a heading on its own line starts a sentence; "Vraag 3 is al beantwoord" does not.
_REST = r"(?:[*#: ]*$|[.:)]+[*]*[ ]+(?=\S)|[ ]+(?=[A-Z«‘“\"']))"
_NUMBERED = re.compile(
    r"(?m)^[ #*]*(?:(?P<question>(?:Vra(?:ag|gen)|VRA(?:AG|GEN))|(?:Sub)?[Vv]raag)|"
    r"(?P<answer>(?:Antwoord(?:en)?|ANTWOORD(?:EN)?)(?:[ ]+(?:op|bij))?(?:[ ]+de)?"
    r"(?:[ ]+(?:sub)?vra(?:ag|gen))?))"
    rf"[ ]*(?:nrs?\.?[ ]*|nummers?[ ]+)?(?P<numbers>{NUMBERS}(?: {NUMBERS})*)[.:)]*[*]*{_REST}"
)
_BARE = re.compile(
    r"(?m)^[ #*]*(?:(?P<question>Vraag|VRAAG)|(?P<answer>Antwoord(?:en)?|ANTWOORD)"
    r"(?:[ ]+op[ ]+(?:de[ ]+|alle[ ]+|deze[ ]+)?vra(?:ag|gen))?|(?P<notice>Mededeling|MEDEDELING)|"
    r"(?P<explanation>Toelichting))[*]*(?:[ ]*:[*]*[ ]*(?=\S)?|[ ]*$)"
)
_ANSWERS = re.compile(
    r"(?m)^[ #*]*(?:Antwoord\s+)?(?:Nader\s+)?(?:Antwoord(?:en)?|Mededeling)"
    r"\s+van\s+(?:de[nr]?\s+)?(?:heer|heren|mevrouw|minister|staatssecretaris|bewindslieden)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: what it opens, for which numbers, and where heading and text begin."""

    part: Part
    numbers: tuple[str, ...]
    start: int
    body: int


def headings(clean: str) -> list[Heading]:
    """All headings in reading order. A heading whose numbers cannot be question numbers is text.

    "Antwoord 100" in a document with five questions is an amount at the start of a line.
    """
    found = sorted(
        [*_numbered(clean), *_bare(clean)], key=lambda heading: (heading.start, heading.part)
    )
    asked = {n for heading in found if heading.part == "question" for n in heading.numbers}
    highest = max((_digits(n) for n in asked), default=99)
    kept: list[Heading] = []
    for heading in found:
        if kept and heading.start < kept[-1].body:
            continue
        # One or two headings of questions may be lost; a number far past the last is no number.
        if heading.part == "answer" and any(_digits(n) > highest + 2 for n in heading.numbers):
            continue
        kept.append(heading)
    return kept


def answering_section(clean: str, start: int) -> re.Match[str] | None:
    """The line "Antwoord van minister ..." that stands after the questions, in older typesets."""
    return _ANSWERS.search(clean, start)


def _digits(number: str) -> int:
    return int(number.rstrip("abcdefgh"))


def _numbered(clean: str) -> Iterator[Heading]:
    for match in _NUMBERED.finditer(clean):
        part: Part = "question" if match["question"] else "answer"
        yield Heading(part, spelled_out(match["numbers"]), match.start(), match.end())


def _bare(clean: str) -> Iterator[Heading]:
    for match in _BARE.finditer(clean):
        part = next(part for part in _PARTS if match[part])
        yield Heading(part, (), match.start(), match.end())
