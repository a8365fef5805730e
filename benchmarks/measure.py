"""Times, and the lines that are printed of them."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Times:
    """What several runs took, in seconds, shortest first."""

    seconds: tuple[float, ...]

    def at(self, share: float) -> float:
        """The time within which this share of the runs was done: 0.5 is the median."""
        return self.seconds[min(int(len(self.seconds) * share), len(self.seconds) - 1)]


def times(do: Callable[[T], object], things: Iterable[T]) -> Times:
    """How long `do` takes for each of the things."""
    return Times(tuple(sorted(seconds(do, thing) for thing in things)))


def seconds(do: Callable[[T], object], thing: T) -> float:
    """How long `do` takes for one thing."""
    start = time.perf_counter()
    do(thing)
    return time.perf_counter() - start


@dataclass(frozen=True, slots=True)
class Ratio:
    """One figure beside its floor; `target` is the highest ratio that is good enough, if any."""

    what: str
    ours: float
    floor: float
    target: float | None = None

    @property
    def value(self) -> float:
        """How many times the floor."""
        return self.ours / self.floor

    def __str__(self) -> str:
        line = f"{self.what:<58} {self.value:9.2f} x"
        if self.target is None:
            return line
        verdict = "met" if self.value <= self.target else "MISSED"
        return f"{line}   target {self.target}: {verdict}"
