"""The storm: the clock goes from night to night, and all the while something dies."""

from __future__ import annotations

import datetime as dt
import random
import sys
import time
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from django.db import Error, connection
from django.db.models import F

from benchmarks.fire.clock import Clock
from benchmarks.fire.desk import Key, Night
from benchmarks.fire.parts import Part
from tracker.mail import outbox
from tracker.models import Heartbeat, OutgoingMail, Reminder

T = TypeVar("T")
Event = Callable[[], None]

BEFORE_THE_CHANGE = dt.timedelta(seconds=5)
TOGETHER = dt.timedelta(minutes=5)
"""Mails that wait for about the same moment are looked at together."""
LONGEST_OUTAGE = 2.0
STOPS = 4
"""A stop of the clock sees at least this part of its night's kills."""
PATIENCE = 60


class TooLong(Exception):  # noqa: N818 - said to a person
    """The time that the run was given is over, and not everything has come to rest."""


@dataclass
class Storm:
    """`kills` in all, one `every` so many seconds on average; `events` by the kill they follow."""

    owed: Collection[Key]
    parts: Sequence[Part]
    clock: Clock
    dice: random.Random
    kills: int
    every: float
    seconds: float
    events: dict[int, Event] = field(default_factory=dict)
    killed: Counter[str] = field(default_factory=Counter)
    _began: float = field(default_factory=time.monotonic)
    _outages: dict[str, float] = field(default_factory=dict)
    _next_kill: float = 0
    _many: int = 0
    _day: dt.date = dt.date.min

    def rage(self, nights: Collection[Night]) -> None:
        """Through all nights, until nothing waits any more. Raises TooLong."""
        for count, night in enumerate(nights, start=1):
            budget = self.kills * count // len(nights)
            a_stop = -(-(budget - self.killed.total()) // STOPS)
            self._many = sum(night.owes(key) for key in self.owed)
            self._day = night.day
            self._stop_at(night.change - BEFORE_THE_CHANGE, night.change, a_stop, budget)
            while (moment := self.patiently(next_moment)) is not None:
                self._stop_at(moment, moment, a_stop, budget)
            self._until(lambda: True, budget, budget)

    def _stop_at(self, moment: dt.datetime, until: dt.datetime, kills: int, budget: int) -> None:
        """Let it be that moment, and let what is owed then be done, however often it is killed."""
        self.clock.move_to(moment)
        least = min(self.killed.total() + kills, budget)
        self._until(lambda: self._at_rest(until), least, budget)
        left = self.patiently(lambda: OutgoingMail.objects.filter(state="waiting").count())
        print(f"{moment:%d %b %H:%M}: {left} mails wait", file=sys.stderr, flush=True)

    def _until(self, rest: Callable[[], bool], least: int, budget: int) -> None:
        """Kill and heal until there is rest, and so many have been killed in all."""
        while self.killed.total() < least or not rest():
            if time.monotonic() - self._began > self.seconds:
                raise TooLong
            if self.killed.total() < budget and time.monotonic() >= self._next_kill:
                self._kill()
                self._next_kill = time.monotonic() + self.dice.expovariate(1 / self.every)
            self._heal()
            time.sleep(0.1)

    def patiently(self, read: Callable[[], T]) -> T:
        """Read from a database that may be away, and may have to be started for it."""
        deadline = time.monotonic() + PATIENCE
        while True:
            try:
                return read()
            except Error:
                connection.close()
                if time.monotonic() > deadline:
                    raise
                self._heal()
                time.sleep(0.2)

    def _kill(self) -> None:
        weights = [part.weight for part in self.parts]
        (part,) = self.dice.choices(self.parts, weights)
        if part.kill(self.dice):
            self.killed[part.name] += 1
            self._outages[part.name] = time.monotonic() + self.dice.uniform(0, LONGEST_OUTAGE)
            if event := self.events.pop(self.killed.total(), None):
                event()

    def _heal(self) -> None:
        for part in self.parts:
            if time.monotonic() >= self._outages.get(part.name, 0):
                part.heal()

    def _at_rest(self, since: dt.datetime) -> bool:
        """All is in the ledger, and a tick since then left nothing that may be done now.

        A tick alone proves little: one that finds another at work leaves planning to it.
        """
        now = self.clock.now()
        return self.patiently(
            lambda: (
                Reminder.objects.filter(owed_on=self._day).count() >= self._many
                and Heartbeat.objects.filter(name=Heartbeat.TICK, at__gt=since).exists()
                and not Reminder.objects.filter(state="planned", not_before__lte=now).exists()
                and not OutgoingMail.objects.sendable(now, lease=outbox.lease()).exists()
            )
        )


def next_moment() -> dt.datetime | None:
    """When something that waits may go on; None when nothing waits."""
    waiting = OutgoingMail.objects.filter(state="waiting")
    moments = [
        *Reminder.objects.filter(state="planned").values_list("not_before", flat=True),
        *waiting.filter(claimed_at=None).values_list("not_before", flat=True),
        *waiting.exclude(claimed_at=None).values_list(F("claimed_at") + outbox.lease(), flat=True),
    ]
    return min(moments) + TOGETHER if moments else None
