"""``manage.py clock``: the clock of one set of written questions, without a database."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.core.management.base import CommandParser
from django.utils import timezone

from tracker.deadlines import (
    Facts,
    Outcome,
    days_late,
    days_taken,
    due_on,
    explain,
    outer_due_on,
    state,
    written_questions_term,
)
from tracker.management.contract import ContractCommand
from tracker.management.dates import iso_date
from tracker.management.problems import BadInput


class Command(ContractCommand):
    """Say when written questions are due, where they stand on a day, and why."""

    help = "De klok van een set Kamervragen: uiterste datum, stand en waarom."
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the dates that the clock runs on."""
        super().add_arguments(parser)
        parser.add_argument("--sent", type=iso_date, required=True, help="ingezonden op")
        parser.add_argument("--extended", type=iso_date, help="uitstelbericht van")
        parser.add_argument("--answered", type=iso_date, help="beantwoord op")
        parser.add_argument("--on", type=iso_date, help="bekeken op; zonder: vandaag in Amsterdam")

    def handle(
        self,
        *,
        sent: date,
        extended: date | None,
        answered: date | None,
        on: date | None,
        as_json: bool,
        **_options: object,
    ) -> None:
        """Print the clock; dates that cannot all be true end in one sentence."""
        try:
            clock = _clock(sent, extended, answered, on or timezone.localdate())
        except ValueError as error:
            raise BadInput(str(error)) from error
        self.answer(clock, as_json=as_json, lines=clock["because"])


def _clock(sent: date, extended: date | None, answered: date | None, today: date) -> dict[str, Any]:
    term = written_questions_term(sent)
    facts = Facts(
        started_on=sent,
        due_on=due_on(sent, term),
        outer_due_on=outer_due_on(sent, term),
        extended_on=extended,
        settled_on=answered,
        outcome=Outcome.ANSWERED if answered else None,
    )
    return {
        "sent_on": sent,
        "due_on": facts.due_on,
        "outer_due_on": facts.outer_due_on,
        "extended_on": extended,
        "answered_on": answered,
        "on": today,
        "state": state(facts, today),
        "days_taken": days_taken(facts, today),
        "days_late": days_late(facts, today),
        "because": [
            str(step)
            for step in explain(facts, today, term=term, start_source="de datum ‘ingezonden’")
        ],
    }
