"""Questions without an answer, and questions with two: said before a letter is confirmed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from answers.proposals.values import Confirmed, QuestionLetter


def gaps(confirmed: Confirmed, asked: Iterable[str]) -> list[str]:
    """A sentence for each thing that looks wrong about which answer covers which question.

    `asked` are the numbers of the questions, in order. Nothing is refused here.
    """
    if not isinstance(confirmed, QuestionLetter):
        return []
    if confirmed.answered_on is None:
        return [_undated(len(confirmed.given))] if confirmed.given else []
    covered = Counter(number for given in confirmed.given for number in set(given.covers))
    return [*_missing([one for one in asked if not covered[one]]), *_twice(covered)]


def _undated(answers: int) -> str:
    return ngettext(
        "Without a date of the answer, the answer below is not recorded.",
        "Without a date of the answer, the %(answers)s answers below are not recorded.",
        answers,
    ) % {"answers": answers}


def _missing(numbers: list[str]) -> list[str]:
    if not numbers:
        return []
    return [
        ngettext(
            "Question %(numbers)s has no answer.",
            "Questions %(numbers)s have no answer.",
            len(numbers),
        )
        % {"numbers": ", ".join(numbers)}
    ]


def _twice(covered: Counter[str]) -> list[str]:
    return [
        _("Question %(number)s has %(times)s answers.") % {"number": number, "times": times}
        for number, times in covered.items()
        if times > 1
    ]
