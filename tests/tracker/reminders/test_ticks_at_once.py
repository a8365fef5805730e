"""Any number of ticks at one moment fill the ledger, and send, as one would."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from django.db import connection, transaction

from tests.smtp import Sink
from tests.tracker.mail.conftest import sink
from tests.tracker.reminders.conftest import Ask
from tests.tracker.reminders.ledger import at, day, ledger
from tracker.models import Heartbeat, OutgoingMail
from tracker.reminders.plan import plan
from tracker.reminders.tick import Tick, tick
from tracker.services import locks

__all__ = ["sink"]
pytestmark = pytest.mark.django_db(transaction=True)


def at_once(count: int, work: Callable[[], None]) -> None:
    """Do the work in so many threads that start together, each on a connection of its own."""
    barrier, problems = threading.Barrier(count), []

    def run() -> None:
        try:
            barrier.wait()
            work()
        except Exception as error:
            problems.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=run) for _ in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert problems == []


def test_four_ticks_at_once_do_what_one_does(sink: Sink, ask: Ask) -> None:
    for count in range(1, 6):
        ask(count, sent_on=day(-count))
    ticks: list[Tick] = []
    at_once(4, lambda: ticks.append(tick(at(14))))

    assert sink.recipients == ["behandelaar@rappel.example", "coordinator@rappel.example"]
    assert sum(done.sent for done in ticks) == 2
    assert sum(done.planned for done in ticks) == len(ledger())
    assert OutgoingMail.objects.count() == 2


def test_a_tick_beside_another_sends_but_is_no_sign_that_the_planning_works(ask: Ask) -> None:
    ask()
    ticks: list[Tick] = []
    with transaction.atomic():
        assert locks.take(locks.Lock.TICK)
        at_once(1, lambda: ticks.append(tick(at(14))))
    assert [done.planned for done in ticks] == [0]
    assert not Heartbeat.objects.exists()
    tick(at(14))
    assert Heartbeat.objects.get().at == at(14)


def test_planning_at_once_without_the_lock_still_writes_each_reminder_once(ask: Ask) -> None:
    for count in range(1, 6):
        ask(count, sent_on=day(-count))

    def look() -> None:
        plan(today=day(21), now=at(21))

    at_once(4, look)
    together = ledger()
    look()
    assert ledger() == together
    assert len(together) == len(set(together)) * 5


def test_the_lock_is_one_holders_until_its_transaction_ends() -> None:
    taken: list[bool] = []

    def take() -> None:
        with transaction.atomic():
            taken.append(locks.take(locks.Lock.TICK))

    with transaction.atomic():
        assert locks.take(locks.Lock.TICK)
        at_once(1, take)
    at_once(1, take)
    assert taken == [False, True]
