"""Questions beside their answers: an answer to several questions is shown once."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from answers.models import Answer
from questions.models import Question, QuestionSet


@dataclass(frozen=True, slots=True)
class Shown:
    """An answer, and the numbers of the questions that it covers."""

    answer: Answer
    covers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """A question with the answers shown beside it, and those shown at an earlier question."""

    question: Question
    answers: tuple[Shown, ...]
    elsewhere: tuple[Shown, ...]


def pairs(question_set: QuestionSet, today: dt.date) -> list[Pair]:
    """The questions of a set in order, with the answers that were given by `today`."""
    shown: set[int] = set()
    found = []
    for question in question_set.questions.prefetch_related(
        "answers__questions", "answers__letter"
    ):
        given = [
            Shown(answer, tuple(one.number for one in answer.questions.all()))
            for answer in question.answers.all()
            if answer.letter.dated_on <= today
        ]
        here = tuple(one for one in given if one.answer.pk not in shown)
        shown.update(one.answer.pk for one in here)
        found.append(Pair(question, here, tuple(one for one in given if one not in here)))
    return found
