"""Questions beside their answers: an answer to several questions is shown once."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.db.models import Prefetch
from django.utils.safestring import SafeString

from answers.citing import answers_of, covered
from answers.models import Answer
from questions.models import Question, QuestionSet
from tracker.ingest.referring import part_name
from tracker.models import Citation
from tracker.web.citations.connections import LinkedParts

Part = Citation.Part


@dataclass(frozen=True, slots=True)
class Shown:
    """An answer, and the numbers of the questions that it covers."""

    answer: Answer
    covers: tuple[str, ...]
    text: SafeString


@dataclass(frozen=True, slots=True)
class Pair:
    """A question with the answers shown beside it, and those shown at an earlier question."""

    question: Question
    text: SafeString
    answers: tuple[Shown, ...]
    elsewhere: tuple[Shown, ...]

    @property
    def is_answered(self) -> bool:
        """Whether any answer covers it."""
        return bool(self.answers or self.elsewhere)


def pairs(question_set: QuestionSet, today: dt.date, linked: LinkedParts) -> list[Pair]:
    """The questions of a set in order, with the answers that were given by `today`.

    The texts of both have their references as links, from `linked`.
    """
    shown: set[int] = set()
    found = []
    answers = Prefetch("answers", Answer.objects.select_related("letter"))
    questions = question_set.questions.prefetch_related(answers)
    covers, numbers = covered(questions), answers_of(questions)
    for question in questions:
        given = [
            Shown(
                answer,
                tuple(covers[answer]),
                linked.text(part_name(Part.ANSWER, numbers[answer]), answer.text),
            )
            for answer in question.answers.all()
            if answer.letter.dated_on <= today
        ]
        here = tuple(one for one in given if one.answer.pk not in shown)
        shown.update(one.answer.pk for one in here)
        elsewhere = tuple(one for one in given if one not in here)
        text = linked.text(part_name(Part.QUESTION, question.number), question.text)
        found.append(Pair(question, text, here, elsewhere))
    return found
