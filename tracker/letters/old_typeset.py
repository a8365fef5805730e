"""The Aanhangsel until the mid-nineties: all questions, one heading, and then all answers."""

from __future__ import annotations

import re

from tracker.letters.block import Block
from tracker.letters.displaced import displaced_answers
from tracker.letters.enumeration import AFTER_SENTENCE, Item, numbered_text
from tracker.letters.headings import Heading, Part, answering_section

_SENT = re.compile(r"\(\s*in-?ge-?zon", re.IGNORECASE)
# The end of the heading over the answers, with the Aanhangsel that it may refer to.
_RECEIVED = re.compile(
    r"\(\s*(?:ontvangen|in-?ge-?zonden)[^()]{0,60}[)}]"
    r"(?:,?\s*zie ook [^()\n]{0,120}?\d{4}-\d{4})?[ .,]*",
    re.IGNORECASE,
)


def section_after_questions(clean: str, found: list[Heading]) -> tuple[int, int, int] | None:
    """Where the questions and, in one section behind them, all answers are, as before 1995.

    Gives the start of the questions, the start of the section and the start of its text.
    """
    questions = _after_heading(clean)
    heads = [h for h in found if h.part in ("answer", "notice") and h.start > questions]
    match = answering_section(clean, questions)
    starts = [heading.start for heading in heads] + ([match.start()] if match else [])
    if not starts or not questions:
        return None
    start = min(starts)
    if not re.search(r"\w{3}", clean[questions:start]):
        return None
    body = match.end() if match else heads[0].body
    received = _RECEIVED.search(clean, body, body + 700)
    closed = received.end() if received else clean.find(")", body, body + 700) + 1
    return questions, start, max(start, closed or body)


def two_sections(clean: str, places: tuple[int, int, int]) -> list[Block]:
    """The questions and the answers, told apart by their numbers, also where some are lost."""
    questions, start, body = places
    answers = numbered_text(clean, body, len(clean))
    asked = numbered_text(clean, questions, start, highest=_highest(answers))
    if re.match(r"[ #*]*mededeling", clean[start : start + 30], re.IGNORECASE):
        notice = Block("notice", (), start, body, len(clean))
        return [*_items("question", asked, start), notice]
    # Told how many questions there are, the answers whose numbers are lost can be counted too.
    highest = _highest(asked)
    answers = numbered_text(clean, body, len(clean), lost_at=AFTER_SENTENCE, highest=highest)
    moved = displaced_answers(clean, asked[-1].body, (start, body), highest) if highest else None
    if moved and sum(len(item.numbers) for item in answers) < (highest or 0):
        end, answers = moved
        before = [item for item in answers if item.start < start]
        behind = [item for item in answers if item.start >= start]
        return [
            *_items("question", asked, end),
            *_items("answer", before, start),
            *_items("answer", behind, len(clean)),
        ]
    result = [*_items("question", asked, start), *_items("answer", answers, len(clean))]
    if not asked:
        only = Block("question", ("1",), questions, questions, start, frozenset({"number"}))
        return [only, Block("answer", ("1",), start, body, len(clean))]
    if not answers:
        numbers = tuple(number for item in asked for number in item.numbers)
        result.append(Block("answer", numbers, start, body, len(clean), frozenset({"number"})))
    return result


def _highest(items: list[Item]) -> int | None:
    return max((int(n) for item in items for n in item.numbers if n.isdigit()), default=None)


def _items(part: Part, items: list[Item], end: int) -> list[Block]:
    ends = [item.start for item in items[1:]] + [end]
    return [
        Block(part, item.numbers, item.start, item.body, stop)
        for item, stop in zip(items, ends, strict=False)
    ]


def _after_heading(clean: str) -> int:
    """Behind "(Ingezonden ...)": the numbers before it are not those of questions."""
    match = _SENT.search(clean)
    return clean.find(")", match.end(), match.end() + 60) + 1 or match.end() if match else 0
