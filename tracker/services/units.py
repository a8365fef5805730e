"""Units above and below each other."""

from __future__ import annotations

from collections.abc import Iterable

from tracker.models import Unit


def directors() -> dict[int, int]:
    """By unit (id), the user id of who directs it, or directs the nearest unit above it.

    In one query. Who left directs nothing any more; a unit under nobody is not in it.
    """
    units = {
        pk: (parent, director if active else None)
        for pk, parent, director, active in Unit.objects.values_list(
            "pk", "parent_id", "director_id", "director__is_active"
        )
    }
    found = {}
    for pk in units:
        above: int | None = pk
        for _level in units:
            if above is None:
                break
            parent, director = units[above]
            if director is not None:
                found[pk] = director
                break
            above = parent
    return found


def with_parts(units: Iterable[int]) -> frozenset[int]:
    """The units (ids) and everything under them; in one query."""
    parts: dict[int | None, set[int]] = {}
    for pk, parent in Unit.objects.values_list("pk", "parent_id"):
        parts.setdefault(parent, set()).add(pk)
    found: set[int] = set()
    waiting = set(units)
    while waiting:
        found |= waiting
        waiting = {part for one in waiting for part in parts.get(one, ())} - found
    return frozenset(found)
