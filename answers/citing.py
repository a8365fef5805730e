"""What the answers to a set refer to: each is a part of the case, by the questions it covers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from answers.models import Answer
from questions.models import Question, QuestionSet
from tracker.ingest.referring import record_parts
from tracker.models import Citation


def record_answer_texts(*, question_set: QuestionSet) -> None:
    """Read again what the answers to a set refer to."""
    answers = answers_of(question_set.questions.prefetch_related("answers__letter"))
    texts = {number: answer.text for answer, number in answers.items()}
    record_parts(case=question_set, part=Citation.Part.ANSWER, texts=texts)


def covered(questions: Iterable[Question]) -> dict[Answer, list[str]]:
    """The answers to the questions of one set, each with the numbers that it covers."""
    covers: dict[Answer, list[str]] = {}
    for question in questions:
        for answer in question.answers.all():
            covers.setdefault(answer, []).append(question.number)
    return covers


def answers_of(questions: Iterable[Question]) -> dict[Answer, str]:
    """The answers to the questions of one set, each with the numbers that it covers: "1, 2".

    A second answer to the same questions, in a later letter, is "1, 2 (2)".
    """
    covers = covered(questions)
    seen: Counter[str] = Counter()
    numbered = {}
    for answer in sorted(
        covers, key=lambda one: (one.letter.dated_on, one.letter_id, one.position)
    ):
        number = ", ".join(covers[answer])
        seen[number] += 1
        numbered[answer] = number if seen[number] == 1 else f"{number} ({seen[number]})"
    return numbered
