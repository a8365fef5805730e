"""The answers of a document, and which questions each of them covers."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tracker.letters.block import Block
from tracker.letters.reading import Answer, Question, Read, Warning
from tracker.letters.reflow import reflowed
from tracker.letters.text import Text

_SEPARATELY = re.compile(
    r"\b(?:afzonderlijk|apart|één[ -]voor[ -]één|een voor een|elk individueel|stuk voor stuk|"
    r"los van elkaar|ieder voor zich)\b",
    re.IGNORECASE,
)


def read_answers(text: Text, blocks: Iterable[Block]) -> tuple[Read[Answer], ...]:
    """The answers in reading order."""
    return tuple(
        text.read(
            Answer(block.numbers, reflowed(text.clean[block.body : block.end])),
            block.body,
            block.end,
        )
        for block in blocks
        if block.part == "answer" and text.clean[block.body : block.end].strip()
    )


def coverage_warnings(
    blocks: Iterable[Block],
    questions: tuple[Read[Question], ...],
    answers: tuple[Read[Answer], ...],
) -> tuple[Warning, ...]:
    """What does not fit between questions and answers."""
    warnings: list[Warning] = []
    supplied = [
        n for b in blocks if b.part == "answer" and "heading" in b.assumed for n in b.numbers
    ]
    if supplied:
        warnings.append(
            Warning(
                "answer_without_heading",
                f"Boven {_answers_to(supplied)} staat geen kopje. Controleer waar de vraag ophoudt "
                "en het antwoord begint.",
            )
        )
    covered = {number for answer in answers for number in answer.value.covers}
    asked = [question.value.number for question in questions]
    if missing := [number for number in asked if number not in covered]:
        warnings.append(
            Warning(
                "uncovered_questions",
                f"Er is geen antwoord gevonden op {_questions(missing)}. Zoek het antwoord in de "
                "brief en wijs het toe.",
            )
        )
    if unasked := [n for answer in answers for n in answer.value.covers if n not in asked]:
        warnings.append(
            Warning(
                "unasked_answers",
                f"Er is een antwoord op {_questions(unasked)}, maar die vraag is niet gevonden. "
                "Vul de vraag aan of wijs het antwoord aan een andere vraag toe.",
            )
        )
    return (*warnings, *_not_separate(questions, answers))


def _not_separate(
    questions: tuple[Read[Question], ...], answers: tuple[Read[Answer], ...]
) -> Iterable[Warning]:
    joint = [answer.value.covers for answer in answers if len(answer.value.covers) > 1]
    if joint and any(_SEPARATELY.search(question.value.text) for question in questions):
        together = "; ".join(", ".join(covers) for covers in joint)
        yield Warning(
            "not_answered_separately",
            f"Er is gevraagd de vragen afzonderlijk te beantwoorden, maar deze zijn samen "
            f"beantwoord: {together}. Ga na of dat de bedoeling is.",
        )


def _questions(numbers: list[str]) -> str:
    return f"vraag {numbers[0]}" if len(numbers) == 1 else f"de vragen {', '.join(numbers)}"


def _answers_to(numbers: list[str]) -> str:
    many = len(numbers) > 1
    return (
        f"de antwoorden op {_questions(numbers)}"
        if many
        else f"het antwoord op {_questions(numbers)}"
    )
