"""The motions that a batch is about: those that are known, locked, and those that come new."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from copy import copy

from django.db.models import Q

from motions.models import Motion
from motions.opendata.filling import FACTS
from tracker.ingest.opendata.rows import RowError
from tracker.services.bulk import facts_of


class Shelf:
    """Motions by their number and their zaaknummer; open it in a transaction."""

    def __init__(self, *, zaaknummers: Collection[str], numbers: Collection[str] = ()) -> None:
        asked = Q(zaaknummer__in=zaaknummers) | Q(number__in=numbers)
        locked = Motion.objects.filter(asked).select_for_update(no_key=True, of=("self",))
        self._before = {motion.pk: motion for motion in locked.defer("search")}
        self._by_number: dict[str, Motion] = {}
        self._by_zaaknummer: dict[str, Motion] = {}
        for motion in self._before.values():
            self.put(motion)

    def find(self, *, zaaknummer: str, number: str = "") -> Motion | None:
        """A copy of the motion, to be changed and put back.

        Raises RowError when the two numbers do not belong together here.
        """
        found = self._by_zaaknummer.get(zaaknummer) or self._by_number.get(number)
        if found is None:
            return None
        if number not in {"", found.number}:
            raise RowError(f"{zaaknummer} staat hier als {found.number}, en niet als {number}.")
        if found.zaaknummer not in {"", zaaknummer}:
            raise RowError(f"{found.number} staat hier onder zaaknummer {found.zaaknummer}.")
        return copy(found)

    def put(self, motion: Motion) -> None:
        """Put a motion on the shelf, in the place of what stood there under its number."""
        self._by_number[motion.number] = motion
        if motion.zaaknummer:
            self._by_zaaknummer[motion.zaaknummer] = motion

    @property
    def motions(self) -> list[Motion]:
        """All that is on the shelf."""
        return list(self._by_number.values())

    @property
    def new(self) -> list[Motion]:
        """The motions that are not in the database."""
        return [one for one in self.motions if one.pk not in self._before]

    def keep(self, inserted: Iterable[Motion]) -> None:
        """These are in the database now; what else is new was not wanted there."""
        self._before.update((motion.pk, motion) for motion in inserted)
        for motion in self.new:
            del self._by_number[motion.number]

    @property
    def changed(self) -> list[Motion]:
        """The motions in the database of which a fact changed."""
        there = [one for one in self.motions if one.pk in self._before]
        return [one for one in there if _facts(one) != _facts(self._before[one.pk])]


def _facts(motion: Motion) -> dict[str, object]:
    return facts_of(motion, FACTS)
