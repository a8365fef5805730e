"""What is registered already under the number in a letter, and where the two differ."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from questions.models import Question, QuestionSet
from tracker.models import ASKED, Case


@dataclass(frozen=True, slots=True)
class Registered:
    """A case that is there, its questions, and a sentence for each difference."""

    case: Case
    questions: list[Question]
    differences: list[str]

    @property
    def numbers(self) -> list[str]:
        """The numbers of its questions, in order."""
        return [question.number for question in self.questions]


def registered_under(
    number: str, *, asked: list[str], sent_on: dt.date | None
) -> Registered | None:
    """The case with this canonical number, when the desk follows it; else None."""
    case = Case.objects.filter(number=number, followed=True).first() if number else None
    if case is None:
        return None
    if case.kind not in ASKED:
        return Registered(case, [], [])
    questions = list(QuestionSet.objects.get(pk=case.pk).questions.all())
    there = [question.number for question in questions]
    return Registered(case, questions, [*_dates(case, sent_on), *_numbers(asked, there)])


def _dates(case: Case, sent_on: dt.date | None) -> list[str]:
    if sent_on is None or case.started_on is None or sent_on == case.started_on:
        return []
    return [
        _(
            "The letter says that the questions were sent in on %(here)s; registered is "
            "%(there)s, and that stays. Correct it at the case when the letter is right."
        )
        % {"here": date_format(sent_on), "there": date_format(case.started_on)}
    ]


def _numbers(asked: list[str], there: list[str]) -> list[str]:
    if not asked or sorted(asked) == sorted(there):
        return []
    return [
        _(
            "The letter has the questions %(here)s; registered are %(there)s. An answer can only "
            "be recorded to a registered question: correct the questions at the case first, or "
            "the numbers below."
        )
        % {"here": ", ".join(asked), "there": ", ".join(there) or _("none")}
    ]
