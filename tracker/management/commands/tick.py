"""``manage.py tick``: what is owed now is planned and sent, without Celery."""

from __future__ import annotations

import datetime as dt

from django.core.management.base import CommandParser
from django.utils import timezone

from tracker.management.contract import ContractCommand
from tracker.management.dates import iso_moment
from tracker.reminders.tick import tick
from tracker.search import learning, watching


class Command(ContractCommand):
    """Do what is owed now; running it twice does nothing twice."""

    help = "Plan en verstuur de herinneringen die nu verschuldigd zijn."
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the moment to act as if it were."""
        super().add_arguments(parser)
        parser.add_argument(
            "--now", type=iso_moment, help="het moment waarop gerekend wordt; zonder: nu"
        )

    def handle(self, *, now: dt.datetime | None, as_json: bool, **_options: object) -> None:
        """Tick, and count reminders planned and superseded, mails sent and failed."""
        moment = now or timezone.now()
        watching.watch(moment)
        done = tick(moment)
        learning.catch_up(timezone.now(), steps=learning.STEPS_A_RING)
        if done.unaddressed:
            self.message(
                f"{done.unaddressed} zaken zonder ontvanger: geef ze een behandelaar, of wijs een "
                "coördinator of beheerder met een e-mailadres aan."
            )
        counts = {
            "planned": done.planned,
            "sent": done.sent,
            "superseded": done.superseded,
            "failed": done.failed,
        }
        self.answer(
            counts,
            as_json=as_json,
            lines=[
                f"{done.planned} herinneringen gepland, {done.superseded} vervallen; "
                f"{done.sent} mails verstuurd, {done.failed} mislukt."
            ],
        )
