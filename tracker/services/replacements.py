"""Motions that were tabled instead of others ("t.v.v."), followed to the one that counts now.

The fact is a citation in the part `vervangt` of the newer motion; what it means is the number of
the older one, which need not be registered yet. Chains are computed from what is there today.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import connection
from django.utils.translation import gettext as _

from tracker.models.numbers import written

CONNECTED = """
WITH RECURSIVE chain (number) AS (
    SELECT unnest(%s::varchar[])
    UNION
    SELECT following.number FROM chain, LATERAL (
        SELECT motion.number
        FROM tracker_citation cited JOIN tracker_case motion ON motion.id = cited.case_id
        WHERE cited.means = chain.number AND cited.part = 'vervangt'
        UNION ALL
        SELECT cited.means
        FROM tracker_case motion JOIN tracker_citation cited ON cited.case_id = motion.id
        WHERE motion.number = chain.number AND cited.part = 'vervangt'
    ) following
)
SELECT motion.number, cited.means
FROM chain
JOIN tracker_case motion ON motion.number = chain.number
JOIN tracker_citation cited ON cited.case_id = motion.id AND cited.part = 'vervangt'
"""
"""Every replacement that hangs together with some numbers; UNION makes an end of any circle."""

Pair = tuple[str, str]
"""The newer and the older number."""


@dataclass(frozen=True, slots=True)
class Replacements:
    """Where a motion stands in its chain; numbers, the nearest first."""

    older: tuple[str, ...] = ()
    newer: tuple[str, ...] = ()

    @property
    def living(self) -> str:
        """The number at the end, which counts now; empty when nothing replaced this one."""
        return self.newer[-1] if self.newer else ""


def replacements_of(number: str) -> Replacements:
    """What the motion with this number replaces and is replaced by, each chain to its end."""
    pairs = _pairs(number)
    return Replacements(
        older=_follow(number, dict(pairs)),
        newer=_follow(number, {older: newer for newer, older in pairs}),
    )


def refuse_circle(*, newer: str, older: str) -> None:
    """Raises ValidationError when `newer` would, in the end, replace itself."""
    if newer == older or newer in _follow(older, dict(_pairs(older))):
        raise ValidationError(
            _("%(newer)s cannot replace %(older)s: that one already replaces it."),
            params={"newer": written(newer), "older": written(older)},
        )


def without_circles(new: Iterable[Pair]) -> list[Pair]:
    """Of many new replacements those that `refuse_circle` would let through, one by one."""
    asked = list(new)
    steps = dict(_pairs(*(older for _newer, older in asked)))
    kept = []
    for newer, older in asked:
        if newer != older and newer not in _follow(older, steps):
            steps[newer] = older
            kept.append((newer, older))
    return kept


def _pairs(*numbers: str) -> list[Pair]:
    """Every replacement around the numbers; where two replaced one, the later stands last."""
    with connection.cursor() as cursor:
        cursor.execute(CONNECTED, [list(numbers)])
        pairs: list[Pair] = cursor.fetchall()
    return sorted(pairs, key=lambda pair: (len(pair[0]), pair[0]))


def _follow(number: str, steps: dict[str, str]) -> tuple[str, ...]:
    """From number to number until the end, each once."""
    passed = [number]
    while (following := steps.get(passed[-1])) and following not in passed:
        passed.append(following)
    return tuple(passed[1:])
