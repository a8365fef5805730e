"""The Kamer's Monday list: what stands on it, what takes a set off, and what comes next week.

Every Monday the Tweede Kamer publishes the written questions that were not answered within three
weeks or, after an uitstelbericht, within six ("Niet op tijd beantwoorde Kamervragen"). So a set is
on the list of a Monday when the line that counts lies before it. What nobody knows is whether the
Kamer heeds an uitstelbericht that came after the three weeks; art. 12.2 lid 1 RvO TK asks for it
before their end, and the advice here is careful about that.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from tracker.deadlines.dutch import full_date, long_date
from tracker.deadlines.facts import Facts

WEEK = timedelta(weeks=1)


class Place(StrEnum):
    """Where a set stands: on the list, or on the next one if nothing happens."""

    LISTED = "listed"
    NEXT_WEEK = "next_week"


class Remedy(StrEnum):
    """What can still keep a set off the list, or what no longer does."""

    ANSWER = "answer"
    EXTEND = "extend"
    EXTEND_LATE = "extend_late"
    EXTENDED_ALREADY = "extended_already"


@dataclass(frozen=True, slots=True)
class Advice:
    """A remedy with its Dutch sentence."""

    remedy: Remedy
    text: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One set on the list of `monday`: the line it passed, and what would take it off.

    `first_on` is the first Monday on which it is (or will be) listed for passing that line, and
    `weeks` how many lists in a row that makes; 0 when it comes next week.
    """

    place: Place
    monday: date
    line_on: date
    extended: bool
    first_on: date
    advice: tuple[Advice, ...]

    @property
    def weeks(self) -> int:
        """How many Mondays in a row, this one included."""
        return (self.monday - self.first_on).days // 7 + 1 if self.place is Place.LISTED else 0


def coming_monday(today: date) -> date:
    """The Monday whose list is next: today's, on a Monday."""
    return today + timedelta(days=-today.weekday() % 7)


def first_list_after(line_on: date) -> date:
    """The first Monday on whose list an unanswered set with this line stands."""
    return coming_monday(line_on + timedelta(days=1))


def monday_entry(facts: Facts, today: date, monday: date) -> Entry | None:
    """Where a set stands for the list of `monday` by what is known on `today`; None: nowhere near.

    Raises ValueError when `monday` is no Monday.
    """
    if monday.weekday():
        raise ValueError(f"{full_date(monday)} is geen maandag.")
    known = facts.known_on(today)
    line = known.line_on
    if line is None or not known.followed or known.outcome is not None:
        return None
    if known.started_on is not None and known.started_on > today:
        return None
    if line >= monday + WEEK:
        return None
    place = Place.LISTED if line < monday else Place.NEXT_WEEK
    deadline = monday if place is Place.LISTED else monday + WEEK
    return Entry(
        place=place,
        monday=monday,
        line_on=line,
        extended=known.extended_on is not None,
        first_on=first_list_after(line),
        advice=tuple(_advice(known, today, deadline)),
    )


def _advice(known: Facts, today: date, deadline: date) -> list[Advice]:
    when = "vandaag nog" if deadline == today else f"vóór {full_date(deadline)}"
    answer = Advice(Remedy.ANSWER, f"Verzend het antwoord {when}.")
    other = _other_than_answering(known, today, deadline)
    return [answer, other] if other else [answer]


def _other_than_answering(known: Facts, today: date, deadline: date) -> Advice | None:
    due, outer = known.due_on, known.outer_due_on
    if known.extended_on is not None:
        return Advice(
            Remedy.EXTENDED_ALREADY,
            "Nog een uitstelbericht helpt niet: de grens na uitstel verschuift niet.",
        )
    if due is None or outer is None or outer < deadline:
        return None
    if today <= due:
        return Advice(
            Remedy.EXTEND,
            f"Of verzend uiterlijk {full_date(due)} een uitstelbericht: dan is de grens "
            f"{long_date(outer)}.",
        )
    return Advice(
        Remedy.EXTEND_LATE,
        f"Een uitstelbericht moest uiterlijk {long_date(due)} verzonden zijn. Alsnog zenden geeft "
        f"de Kamer de reden en opent de grens van {long_date(outer)}; of de vragen daarmee van de "
        "lijst gaan, beslist de Kamer.",
    )
