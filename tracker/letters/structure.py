"""A document cut into its parts: questions, answers, notice, explanation."""

from __future__ import annotations

from dataclasses import replace

from tracker.letters.block import Block
from tracker.letters.enumeration import Item, numbered_lines
from tracker.letters.headings import Heading, answering_section, headings
from tracker.letters.old_typeset import section_after_questions, two_sections
from tracker.letters.paragraphs import end_of_question, paragraphs


def blocks(clean: str, *, letter: bool = False) -> list[Block]:
    """The parts of the document in reading order.

    Three layouts occur: headings ("Vraag 1", "Antwoord 1"), numbers ("1. ...") with or without
    headings over the answers, and, in question texts only, bare paragraphs.
    """
    return _with_asked_numbers(_blocks(clean, letter=letter))


def _with_asked_numbers(found: list[Block]) -> list[Block]:
    """An answer to "2a" and "2b" covers question 2, where the questions know no 2a."""
    asked = {n for block in found if block.part == "question" for n in block.numbers}
    return [
        replace(block, numbers=tuple(dict.fromkeys(_asked(n, asked) for n in block.numbers)))
        for block in found
    ]


def _asked(number: str, asked: set[str]) -> str:
    whole = number.rstrip("abcdefgh")
    return whole if number not in asked and whole in asked else number


def _blocks(clean: str, *, letter: bool) -> list[Block]:
    found = headings(clean)
    if any(heading.part == "question" for heading in found):
        return _headed(clean, found)
    items = numbered_lines(clean, 0, len(clean))
    answers = [heading for heading in found if heading.part == "answer"]
    if items and (len(answers) > 1 or any(heading.numbers for heading in answers)):
        return _headed(clean, _merged(items, found))
    after = section_after_questions(clean, found)
    if after is not None:
        return two_sections(clean, after)
    closing = [heading for heading in found if heading.part in ("notice", "explanation")]
    first = min((heading.start for heading in closing), default=len(clean))
    items = [item for item in items if item.start < first]
    answered = letter or answering_section(clean, 0) is not None
    asked = _numbered(clean, items, first, answered=answered)
    return asked + [
        Block(heading.part, (), heading.start, heading.body, end)
        for heading, end in _with_ends(closing, len(clean))
    ]


def bare_questions(clean: str, start: int, end: int) -> list[Block]:
    """The paragraphs of a question text without any numbers, counted."""
    return [
        Block("question", (str(number),), left, left, right, frozenset({"number"}))
        for number, (left, right) in enumerate(paragraphs(clean, start, end), start=1)
    ]


def _with_ends(found: list[Heading], end: int) -> list[tuple[Heading, int]]:
    ends = [heading.start for heading in found[1:]] + [end]
    return list(zip(found, ends, strict=False))


def _merged(items: list[Item], found: list[Heading]) -> list[Heading]:
    asked = [Heading("question", item.numbers, item.start, item.body) for item in items]
    return sorted([*asked, *found], key=lambda heading: heading.start)


def _headed(clean: str, found: list[Heading]) -> list[Block]:
    """Blocks under headings. A bare "Antwoord" answers every question since the last answer."""
    result: list[Block] = []
    pending: list[str] = []
    counted = 0
    for heading, end in _with_ends(found, len(clean)):
        block = Block(heading.part, heading.numbers, heading.start, heading.body, end)
        if heading.part == "question":
            if not heading.numbers:
                counted += 1
                block = replace(block, numbers=(str(counted),), assumed=frozenset({"number"}))
            pending += block.numbers
        elif heading.part == "answer":
            if not heading.numbers:
                block = replace(block, numbers=tuple(pending))
            pending = [number for number in pending if number not in block.numbers]
            if not block.numbers:
                continue
        result.append(block)
    return _with_answers_found(clean, _with_lost_headings(result))


def _with_lost_headings(found: list[Block]) -> list[Block]:
    """Questions that only their answer names ("Vraag 1", then "Antwoord 1 en 2").

    Their heading is lost, and their text is printed in the block of the question before them.
    """
    asked = {n for block in found if block.part == "question" for n in block.numbers}
    answered = [
        number
        for block in found
        if block.part == "answer" and asked.intersection(block.numbers)
        for number in block.numbers
        if number.isdigit() and number not in asked
    ]
    result = list(found)
    for number in dict.fromkeys(answered):
        before = str(int(number) - 1)
        for place, block in enumerate(result):
            if block.part == "question" and block.numbers[-1] == before:
                result[place] = replace(block, numbers=(*block.numbers, number))
    return result


def _with_answers_found(clean: str, found: list[Block]) -> list[Block]:
    """Answers under no heading: what stands behind the question mark."""
    if not any(block.part == "answer" for block in found):
        return found
    answered = {n for block in found if block.part == "answer" for n in block.numbers}
    result: list[Block] = []
    for block in found:
        result.append(block)
        if block.part != "question" or set(block.numbers) & answered:
            continue
        stop = end_of_question(clean, block.body, block.end)
        if clean[stop : block.end].strip():
            result[-1] = replace(block, end=stop)
            result.append(_assumed_answer(block, stop))
    return result


def _assumed_answer(block: Block, start: int) -> Block:
    return Block("answer", block.numbers, start, start, block.end, frozenset({"heading"}))


def _numbered(clean: str, items: list[Item], limit: int, *, answered: bool) -> list[Block]:
    """Numbered questions, in an answer each with its answer behind it."""
    result: list[Block] = []
    ends = [item.start for item in items[1:]] + [limit]
    for item, end in zip(items, ends, strict=False):
        stop = end_of_question(clean, item.body, end) if answered else end
        result.append(Block("question", item.numbers, item.start, item.body, stop))
        if clean[stop:end].strip():
            result.append(_assumed_answer(replace(result[-1], end=end), stop))
    return result
