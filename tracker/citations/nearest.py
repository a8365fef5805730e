"""The known dossier that was probably meant by an unknown one: it is one slip of the pen away."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tracker.citations.known import Known
from tracker.citations.values import Dossier


def nearest(dossier: Dossier, number: int | None, known: Known) -> Dossier | None:
    """The known dossier one slip away in which ``number`` fits best.

    A paper is mostly cited when it is new, so the best is the one whose highest number is nearest;
    two that fit equally well are no suggestion.
    """
    candidates = {
        candidate
        for slip in slips(dossier.number)
        if known.allows(candidate := replace(dossier, number=slip), number)
    }
    rated = sorted((_room(known.highest[c.canonical], number), c.number, c) for c in candidates)
    if not rated or (len(rated) > 1 and rated[0][0] == rated[1][0]):
        return None
    return rated[0][2]


def _room(highest: int | None, number: int | None) -> float:
    """How far ``number`` stands below the highest known; infinitely where either is unknown."""
    return float("inf") if highest is None or number is None else highest - number


def slips(number: str) -> Iterator[str]:
    """Every number from which one slip makes ``number``: a digit mistyped, swapped or doubled.

    None for what is not all digits; some may come twice.
    """
    if not number.isdigit():
        return
    for place, digit in enumerate(number):
        before, behind = number[:place], number[place + 1 :]
        yield from (before + other + behind for other in "0123456789" if other != digit)
        if behind and behind[0] != digit:
            yield before + behind[0] + digit + behind[1:]
        if behind.startswith(digit):
            yield before + behind
        yield before + digit + digit + behind
