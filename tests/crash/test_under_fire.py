"""A slice of `benchmarks/chaos.py`: workers, senders, beats and broker die while mail is owed."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.fire.desk import AUTUMN, SPRING, Key, owe
from benchmarks.fire.machine import Machine, machine
from benchmarks.fire.sink import AwkwardSink
from benchmarks.fire.storm import Storm
from benchmarks.fire.verdict import judge
from tests.crash.machine import environment
from tests.smtp import serve
from tracker.models import Reminder

pytestmark = [
    pytest.mark.crash,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("reference"),
]

OWED, KILLS = 30, 5


@pytest.fixture
def awkward() -> Iterator[AwkwardSink]:
    """A mail server that refuses and hangs up."""
    sink = AwkwardSink(seed=1)
    controller = serve(sink)
    yield sink
    controller.stop(no_assert=True)


@pytest.fixture
def running(tmp_path: Path, awkward: AwkwardSink) -> Iterator[Machine]:
    """Two beats and two workers on the test's own database."""
    with machine(tmp_path, environment(tmp_path, awkward.port), beats=2, tick=1) as found:
        yield found


def storm(owed: set[Key], running: Machine, kills: int) -> Storm:
    return Storm(
        owed=owed,
        parts=running.parts,
        clock=running.clock,
        dice=random.Random(1),
        kills=kills,
        every=0.5,
        seconds=120,  # no measurement: it ends when all is at rest; then it gives up
        events={2: running.broker.flush} if kills else {},
    )


def test_two_beats_and_two_workers_do_what_one_does_also_when_they_are_killed(
    running: Machine, awkward: AwkwardSink
) -> None:
    """One night undisturbed, and one on which they die; starting them takes most of the time."""
    owed = owe(2 * OWED, nights=[SPRING, AUTUMN], dice=random.Random(1))
    undisturbed = {key for key in owed if SPRING.owes(key)}
    storm(owed, running, 0).rage([SPRING])
    as_the_ledger_says(undisturbed, awkward, running)
    rows = Reminder.objects.values_list("case", "rung", "due_on", "recipient")
    assert len(rows) == len(set(rows)) >= len(undisturbed)

    raging = storm(owed, running, KILLS)
    raging.rage([AUTUMN])
    assert raging.killed.total() == KILLS
    as_the_ledger_says(owed, awkward, running)
    assert len(owed) == 2 * OWED


def as_the_ledger_says(owed: set[Key], awkward: AwkwardSink, running: Machine) -> None:
    """All that was owed arrived once; fails with what the processes said."""
    verdict = judge(owed, awkward.received)
    found = (verdict.lost, verdict.doubled, verdict.differing)
    assert found == (0, 0, 0), running.log.read_text()
