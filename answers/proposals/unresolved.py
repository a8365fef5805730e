"""Names as written that we know nobody by, with the nearest that we do know. Nothing is replaced.

Our lists of offices and parties are complete; of people we know few, so of a member who is not
known only a likeness is worth saying.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from answers.proposals.nearest_names import nearest_offices, nearest_parties, nearest_people
from tracker.services import actors


@dataclass(frozen=True, slots=True)
class Unknown:
    """A name as written that resolves to nothing on the letter's date, and what is near it."""

    written: str
    nearest: tuple[str, ...]


def unknown_offices(names: Iterable[str], *, on: dt.date) -> list[Unknown]:
    """Offices that did not exist by that name on that day."""
    return [
        Unknown(name, nearest_offices(name, on))
        for name in names
        if name and actors.find_office(name, on=on) is None
    ]


def unknown_members(members: Iterable[tuple[str, str]], *, on: dt.date) -> list[Unknown]:
    """Parties that are not known on that day, and members who look like somebody we know."""
    found = []
    for name, party in members:
        group = actors.find_party(party, on=on)
        if party and group is None:
            found.append(Unknown(party, nearest_parties(party, on)))
        if actors.find_person(name, party=group, on=on) is None:
            people = nearest_people(name)
            found += [Unknown(name, people)] if people else []
    return found
