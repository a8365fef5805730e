"""Who stands in for whom on a day: reminders, lists and permission to accept all ask here."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping

from tracker.models import Absence

LONGEST_CHAIN = 5
"""Replacements who are away themselves; after so many, nobody really has the work."""


def standing_in(users: Iterable[int], *, on: dt.date) -> dict[int, int]:
    """For each of `users` (ids) the id of who acts for them on that day; in one query.

    See `stand_in`: there is always somebody.
    """
    known = replacements(on=on)
    return {user: stand_in(user, known) for user in users}


def acting_for(user: int, *, on: dt.date) -> frozenset[int]:
    """The other way round: `user` (id) and everybody for whom they stand in on that day."""
    return acts_for(user, replacements(on=on))


def acts_for(user: int, replacements: Mapping[int, int]) -> frozenset[int]:
    """For whom `user` acts, given who replaces whom: see `stand_in`."""
    others = {away for away in replacements if stand_in(away, replacements) == user}
    return frozenset({user} | others)


def stand_in(user: int, replacements: Mapping[int, int]) -> int:
    """Who acts for `user`, given who replaces whom: the first in the chain who is not away.

    A circle, or a chain longer than `LONGEST_CHAIN`, leads back to `user`: work that nobody can do
    stays with whom it belongs to, so that it is late where everybody looks.
    """
    acts = user
    for _link in range(LONGEST_CHAIN):
        if acts not in replacements:
            return acts
        acts = replacements[acts]
    return user if acts in replacements else acts


def replacements(*, on: dt.date) -> dict[int, int]:
    """Who is away on that day (id), and who replaces them, as far as those still work here."""
    away = Absence.objects.on(on).filter(replacement__is_active=True)
    return dict(away.values_list("user_id", "replacement_id"))
