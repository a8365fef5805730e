"""Several questions printed as one block under one heading, taken apart again."""

from __future__ import annotations

import re

# Where the next question may start: after a question mark, on a new line or glued to it.
_NEXT = re.compile(
    r"\?['’»”\")\]]*(?:[ ]?\[?\d{1,2}(?:,[ ]?\d{1,2})*\]?)?"
    r"(?P<gap>[ ]*\n\s*|(?=[A-Z«])|[ ]+)(?=[A-Z«])"
)
_NUMBERED = re.compile(r"(?m)^[ ]*\d{1,2}[ ]?[.)][ ]+(?=\S)")
# These go on with the question before them.
_CONTINUES = re.compile(r"Zo (?:ja|nee|neen|niet)\b|Waarom (?:wel|niet)\b")
_OPENS = re.compile(
    r"(?P<to_you>(?:Kunt|Bent|Deelt|Herinnert|Heeft|Hebt|Vindt|Erkent|Acht|Ziet|Onderschrijft|Wilt|"
    r"Gaat|Kent|Weet|Zult|Hoe \w+|Wat \w+|Welke \w+ \w+) [uU]\b|Klopt het|Is het (?:waar|juist))"
    r"|(?:Is|Zijn|Welke|Waarom|Hoe|Wanneer|In hoeverre|Wat|Op welke)\b"
)


def split_block(block: str, count: int) -> list[tuple[int, int]] | None:
    """The spans of the `count` questions in the block, or None where they cannot be told apart."""
    numbered = [match.end() for match in _NUMBERED.finditer(block)]
    if len(numbered) == count:
        return _spans(block, numbered)
    scored = [(_score(block, match), match.end()) for match in _NEXT.finditer(block)]
    if len(scored) < count - 1:
        return None
    best = sorted(scored, key=lambda item: (-item[0], item[1]))[: count - 1]
    return _spans(block, [0, *sorted(place for _, place in best)])


def _spans(block: str, starts: list[int]) -> list[tuple[int, int]]:
    ends = [*starts[1:], len(block)]
    return list(zip(starts, ends, strict=True))


def _score(block: str, match: re.Match[str]) -> int:
    """How surely a new question starts here."""
    following = block[match.end() : match.end() + 40]
    if _CONTINUES.match(following):
        return -6
    # Glued to the question mark, or on a new line: the extraction has lost a paragraph there.
    score = 4 if not match["gap"] else 3 if "\n" in match["gap"] else 0
    if opens := _OPENS.match(following):
        score += 2 if opens["to_you"] else 1
    return score + (2 if following.split()[:2] == block.split()[:2] else 0)
