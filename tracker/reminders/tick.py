"""The tick: whatever is owed now is planned, written, and sent. Any number of times, by anybody."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

import structlog
from django.db import transaction
from django.utils import timezone

from tracker.mail import faults
from tracker.mail.sending import send_waiting
from tracker.models import Heartbeat
from tracker.reminders import monday
from tracker.reminders.deliver import Delivered, deliver
from tracker.reminders.plan import Planned, plan
from tracker.reminders.recheck import Recheck
from tracker.services import locks

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Tick:
    """What a tick did: reminders planned and superseded, mails sent and given up.

    `unaddressed` counts cases that owe a reminder which nobody can be told.
    """

    planned: int
    sent: int
    superseded: int
    failed: int
    unaddressed: int = 0


def tick(now: dt.datetime) -> Tick:
    """Do what is owed at `now` (aware); safe to run twice, at once, or after any silence.

    The heart beats when all of it was done: not when another tick had the lock and only sent.
    """
    today = timezone.localdate(now)
    filled = _fill_the_outbox(today, now)
    recheck = Recheck(today)
    done = send_waiting(now=now, wanted=recheck)
    if filled is not None:
        Heartbeat.beat(Heartbeat.TICK, at=now)
    planned, delivered = filled or (Planned(), Delivered())
    result = Tick(
        planned=planned.reminders,
        sent=done.sent,
        superseded=delivered.superseded + recheck.superseded,
        failed=done.failed,
        unaddressed=planned.unaddressed,
    )
    log.info("tick", result=result)
    return result


@transaction.atomic
def _fill_the_outbox(today: dt.date, now: dt.datetime) -> tuple[Planned, Delivered] | None:
    """Plan and deliver under the lock; None, and straight to sending, while another tick has it."""
    if not locks.take(locks.Lock.TICK):
        return None
    planned = plan(today=today, now=now)
    faults.at(faults.AFTER_PLAN)
    delivered = deliver(today=today, now=now)
    monday.announce(now=now)
    faults.at(faults.AFTER_HANDOVER)
    return planned, delivered
