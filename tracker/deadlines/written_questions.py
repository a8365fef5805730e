"""The term of the Tweede Kamer for written questions, under each of its two Reglementen."""

from __future__ import annotations

from datetime import date

from tracker.deadlines.terms import Term

_RULES_OF_2021 = "Reglement van Orde van de Tweede Kamer"
_RULES_OF_1993 = f"{_RULES_OF_2021} (1993)"
_MONDAY_LIST = "lijst ‘Niet op tijd beantwoorde Kamervragen’ van de Tweede Kamer"

RULES_OF_2021_SINCE = date(2021, 3, 31)

WRITTEN_QUESTIONS = Term(
    days=21,
    outer_days=42,
    source=f"art. 12.2 lid 1 {_RULES_OF_2021}",
    outer_source=f"art. 12.2 lid 1 en 2 {_RULES_OF_2021}; {_MONDAY_LIST}",
)
WRITTEN_QUESTIONS_OF_1993 = Term(
    days=21,
    outer_days=42,
    source=f"art. 135 lid 1 {_RULES_OF_1993}",
    outer_source=f"art. 135 lid 1 en 2 {_RULES_OF_1993}",
)


def written_questions_term(started_on: date) -> Term:
    """The term of the Tweede Kamer for written questions sent on ``started_on``.

    Both Reglementen say three weeks and six; what differs is the article that a letter cites.
    """
    if started_on < RULES_OF_2021_SINCE:
        return WRITTEN_QUESTIONS_OF_1993
    return WRITTEN_QUESTIONS
