"""How long a minister has: terms as values, each with the article it comes from.

The Reglement van Orde names two periods and no counting rule. Practice counts calendar days from
the day the questions were sent ("ingezonden"), so three weeks end on the same day of the week, and
that day itself is still on time. Neither recess nor holidays move a date: art. 12.2 has no recess
clause (art. 9.2 lid 3 of the same Reglement does), and the Algemene termijnenwet extends only terms
set in a wet or an algemene maatregel van bestuur (art. 1 and 5), which the Reglement is not.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from tracker.deadlines.dutch import long_date


class RecessPolicy(StrEnum):
    """What a line that falls in a recess gets; never another date."""

    NONE = "none"
    WARN = "warn"


@dataclass(frozen=True, slots=True)
class Term:
    """A term in calendar days from the start; the day of the start itself does not count.

    ``days`` leads to the due date. ``outer_days``, for terms with a second stage, leads to the line
    that an uitstelbericht opens; it too is counted from the start, not from the uitstelbericht.
    ``source`` and ``outer_source`` name the article behind each.

    Raises ValueError when the second line would come before the first.
    """

    days: int
    outer_days: int | None
    source: str
    outer_source: str = ""
    recess_policy: RecessPolicy = RecessPolicy.WARN

    def __post_init__(self) -> None:
        if self.days < 0:
            raise ValueError("Een termijn telt nul of meer dagen.")
        if self.outer_days is not None and self.outer_days < self.days:
            raise ValueError("De grens na uitstel kan niet vóór het einde van de termijn liggen.")


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


def due_on(started_on: date, term: Term) -> date:
    """The last day on which an answer is on time."""
    return _days_after(started_on, term.days)


def outer_due_on(started_on: date, term: Term) -> date | None:
    """The line that an uitstelbericht opens; None for a term without a second stage."""
    return None if term.outer_days is None else _days_after(started_on, term.outer_days)


def _days_after(day: date, count: int) -> date:
    try:
        return day + timedelta(days=count)
    except OverflowError as error:
        raise ValueError(
            f"De termijn vanaf {long_date(day)} past niet in de kalender: controleer die datum."
        ) from error
