"""Figures for a monitoring system, in the text format of Prometheus: what waits, and since when.

Read from the database at each scrape, so they are the same from every process of web.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.db.models import Case as SqlCase
from django.db.models import Count, F, Min, Q, When
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.crypto import constant_time_compare
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4
from prometheus_client.registry import Collector

from tracker.deadlines import LATE, UNSETTLED
from tracker.models import Case, Heartbeat, OutgoingMail, Reminder
from tracker.models.states import state_on

WAITS_SINCE = SqlCase(When(attempts=0, then=F("not_before")), default=F("created_at"))
"""As `/healthz/ready` counts: what a person gave back waits from then."""


@never_cache
@login_not_required
@require_safe
def metrics(request: HttpRequest) -> HttpResponse:
    """All figures, for who shows `METRICS_TOKEN`; without such a token there is no such page."""
    if not settings.METRICS_TOKEN:
        return HttpResponse(status=404)
    shown = request.headers.get("Authorization", "")
    if not constant_time_compare(shown, f"Bearer {settings.METRICS_TOKEN}"):
        return HttpResponse(status=401, headers={"WWW-Authenticate": "Bearer"})
    registry = CollectorRegistry()
    registry.register(Figures(timezone.now()))
    return HttpResponse(generate_latest(registry), content_type=CONTENT_TYPE_PLAIN_0_0_4)


@dataclass(frozen=True, slots=True)
class Figures(Collector):
    """What the database says at one moment; four queries, however much there is."""

    now: dt.datetime

    def collect(self) -> Iterator[GaugeMetricFamily]:
        """Each figure with what it means. A figure that does not exist yet is left out."""
        yield from self._cases()
        yield from self._reminders()
        yield from self._mail()
        last = Heartbeat.objects.filter(name=Heartbeat.TICK).values_list("at", flat=True).first()
        if last is not None:
            yield gauge("tick_age_seconds", "Since the last tick ended.", self._since(last))

    def _cases(self) -> Iterator[GaugeMetricFamily]:
        today = timezone.localdate(self.now)
        states = Case.objects.open_on(today).order_by().values_list(state_on(today))
        found = dict(states.annotate(Count("pk")))
        by_state = GaugeMetricFamily(
            "rappel_cases", "Cases that are owed an answer, by state.", labels=["state"]
        )
        for state in sorted(UNSETTLED):
            by_state.add_metric([state], found.get(state, 0))
        yield by_state
        late = sum(found.get(state, 0) for state in LATE)
        yield gauge("cases_overdue", "Of these, those past the line that counts.", late)

    def _reminders(self) -> Iterator[GaugeMetricFamily]:
        planned = Reminder.objects.filter(state=Reminder.State.PLANNED).aggregate(
            all=Count("pk"), owed=Count("pk", filter=Q(not_before__lte=self.now))
        )
        yield gauge("reminders_planned", "In the ledger, and not in a mail yet.", planned["all"])
        yield gauge("reminders_owed", "Of these, those whose moment has come.", planned["owed"])

    def _mail(self) -> Iterator[GaugeMetricFamily]:
        waiting = OutgoingMail.objects.filter(state=OutgoingMail.State.WAITING).aggregate(
            many=Count("pk"), since=Min(WAITS_SINCE)
        )
        age = self._since(waiting["since"]) if waiting["since"] else 0
        yield gauge("outbox_mails", "Mail that waits to be sent.", waiting["many"])
        yield gauge("outbox_oldest_seconds", "How long the oldest of it waits.", age)

    def _since(self, moment: dt.datetime) -> float:
        return max(0.0, (self.now - moment).total_seconds())


def gauge(name: str, means: str, value: float) -> GaugeMetricFamily:
    """One figure without labels."""
    return GaugeMetricFamily(f"rappel_{name}", means, value=value)
