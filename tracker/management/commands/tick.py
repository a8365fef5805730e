"""``manage.py tick``: what is owed now is planned and sent, without Celery."""

from __future__ import annotations

import datetime as dt

from django.core.management.base import CommandParser
from django.utils import timezone

from tracker.management.contract import BadInput, ContractCommand
from tracker.reminders.tick import tick


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
        done = tick(now or timezone.now())
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


def iso_moment(text: str) -> dt.datetime:
    """A date (its start) or a moment; without an offset it is Amsterdam's. Raises BadInput."""
    try:
        moment = dt.datetime.fromisoformat(text)
        return timezone.make_aware(moment) if moment.tzinfo is None else moment
    except ValueError as error:
        message = f"“{text}” is geen bestaand moment; schrijf bijvoorbeeld 2025-03-29T09:00."
        raise BadInput(message) from error
