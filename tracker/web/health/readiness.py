"""Signs of life for whoever watches the machine: alive at all, and ready to do its work."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import structlog
from celery import current_app
from django.contrib.auth.decorators import login_not_required
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache

from tracker.models import Heartbeat, OutgoingMail, ReminderRule

log = structlog.get_logger(__name__)

LONGEST_SILENCE = dt.timedelta(minutes=15)
LONGEST_WAIT = dt.timedelta(minutes=30)
CLOCK_SKEW = dt.timedelta(minutes=1)
BROKER_SECONDS = 2


class NotReady(Exception):  # noqa: N818 - a finding, not a fault
    """A check is red; the message is shown to anybody who asks, so it names no secrets."""


@never_cache
@login_not_required
def live(_request: HttpRequest) -> HttpResponse:
    """The process answers. Asks nothing of the database, or a slow one would get us restarted."""
    return HttpResponse("ok", content_type="text/plain")


@never_cache
@login_not_required
def ready(_request: HttpRequest) -> JsonResponse:
    """Every check with what it found; 503 as soon as one is red."""
    now = timezone.now()
    found = {name: _look(name, check, now) for name, check in CHECKS.items()}
    green = all(result == "ok" for result in found.values())
    document = {"status": "ok" if green else "red", "checks": found}
    return JsonResponse(document, status=200 if green else 503)


def _look(name: str, check: Callable[[dt.datetime], None], now: dt.datetime) -> str:
    try:
        check(now)
    except NotReady as finding:
        return str(finding)
    except Exception as error:  # whatever is away, this page says so
        log.warning("not_ready", check=name, error=repr(error))
        return "away"
    return "ok"


def _database(_now: dt.datetime) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")


def _migrations(_now: dt.datetime) -> None:
    executor = MigrationExecutor(connection)
    if plan := executor.migration_plan(executor.loader.graph.leaf_nodes()):
        raise NotReady(f"{len(plan)} to apply")


def _broker(_now: dt.datetime) -> None:
    with current_app.connection_for_write(connect_timeout=BROKER_SECONDS) as broker:
        broker.ensure_connection(max_retries=1, timeout=BROKER_SECONDS)


def _tick(now: dt.datetime) -> None:
    last = Heartbeat.objects.filter(name=Heartbeat.TICK).values_list("at", flat=True).first()
    if last is None:
        raise NotReady("never")
    if not -CLOCK_SKEW <= now - last <= LONGEST_SILENCE:
        raise NotReady(f"last at {last.isoformat(timespec='seconds')}")


def _mail(now: dt.datetime) -> None:
    waiting = OutgoingMail.objects.waiting_since(now - LONGEST_WAIT).count()
    if waiting:
        raise NotReady(f"{waiting} waiting too long")


def _rules(_now: dt.datetime) -> None:
    if not ReminderRule.objects.filter(active=True).exists():
        raise NotReady("no active reminder rule; those that come with Rappel hold")


CHECKS = {
    "database": _database,
    "migrations": _migrations,
    "broker": _broker,
    "tick": _tick,
    "mail": _mail,
    "rules": _rules,
}
