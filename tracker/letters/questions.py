"""The questions of a document, one by one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from tracker.letters.block import Block
from tracker.letters.joint import split_block
from tracker.letters.reading import Question, Read, Warning
from tracker.letters.reflow import reflowed
from tracker.letters.text import Text


def read_questions(
    text: Text, blocks: Iterable[Block]
) -> tuple[tuple[Read[Question], ...], tuple[Warning, ...]]:
    """The questions, and what a person should check in how they were told apart."""
    questions: list[Read[Question]] = []
    warnings: list[Warning] = []
    counted = False
    for block in blocks:
        if block.part != "question":
            continue
        counted = counted or "number" in block.assumed
        questions += _questions(text, block)
        if len(block.numbers) > 1:
            warnings.append(_joint(block))
    if repeated := _repeated(questions):
        warnings.append(
            Warning(
                "several_sets",
                f"De nummers {', '.join(repeated)} komen meer dan eens voor: dit document bevat "
                "waarschijnlijk meer dan één set vragen. Alleen de eerste is gelezen; voer de "
                "andere apart in.",
            )
        )
    if skipped := _skipped(questions):
        warnings.append(
            Warning(
                "skipped_numbers",
                f"Tussen de vragen ontbreekt nummer {', '.join(skipped)}. Controleer of daar een "
                "vraag is weggevallen en vul die aan.",
            )
        )
    if counted:
        warnings.append(
            Warning(
                "numbers_assumed",
                "De vragen zijn niet genummerd. Ze zijn op volgorde geteld; controleer of elke "
                "alinea één vraag is.",
            )
        )
    return _first_of_each(questions), tuple(warnings)


def _questions(text: Text, block: Block) -> Iterator[Read[Question]]:
    words = text.clean[block.body : block.end]
    spans = split_block(words, len(block.numbers)) if len(block.numbers) > 1 else [(0, len(words))]
    # What cannot be told apart is given whole to each number.
    spans = spans or [(0, len(words))] * len(block.numbers)
    for number, (left, right) in zip(block.numbers, spans, strict=True):
        question = Question(number, reflowed(words[left:right]))
        yield text.read(question, block.body + left, block.body + right)


def _repeated(questions: list[Read[Question]]) -> list[str]:
    counts = Counter(question.value.number for question in questions)
    return [number for number, count in counts.items() if count > 1]


def _skipped(questions: list[Read[Question]]) -> list[str]:
    """The numbers up to the last that no question has, not even as 2a or 2b."""
    present = {int(question.value.number.rstrip("abcdefgh")) for question in questions}
    return [str(number) for number in range(1, max(present, default=0)) if number not in present]


def _first_of_each(questions: list[Read[Question]]) -> tuple[Read[Question], ...]:
    seen: dict[str, Read[Question]] = {}
    for question in questions:
        seen.setdefault(question.value.number, question)
    return tuple(seen.values())


def _joint(block: Block) -> Warning:
    numbers = ", ".join(block.numbers)
    return Warning(
        "joint_questions",
        f"De vragen {numbers} staan onder één kopje. Controleer waar de ene vraag ophoudt en de "
        "volgende begint.",
    )
