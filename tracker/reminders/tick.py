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
from tracker.reminders.deliver import deliver
from tracker.reminders.plan import plan
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
    """Do what is owed at `now` (aware); safe to run twice, at once, or after any silence."""
    today = timezone.localdate(now)
    planned, unaddressed, superseded = _fill_the_outbox(today, now)
    recheck = Recheck(today)
    done = send_waiting(now=now, wanted=recheck)
    Heartbeat.objects.update_or_create(name=Heartbeat.TICK, defaults={"at": now})
    result = Tick(
        planned=planned,
        sent=done.sent,
        superseded=superseded + recheck.superseded,
        failed=done.failed,
        unaddressed=unaddressed,
    )
    log.info("tick", result=result)
    return result


@transaction.atomic
def _fill_the_outbox(today: dt.date, now: dt.datetime) -> tuple[int, int, int]:
    """Plan and deliver under the lock; a second tick at the same time goes straight to sending."""
    if not locks.take(locks.Lock.TICK):
        return 0, 0, 0
    planned = plan(today=today, now=now)
    faults.at(faults.AFTER_PLAN)
    delivered = deliver(today=today, now=now)
    monday.announce(now=now)
    faults.at(faults.AFTER_HANDOVER)
    return planned.reminders, planned.unaddressed, delivered.superseded
