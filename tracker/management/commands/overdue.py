"""``manage.py overdue``: which cases were late on a day, as it was known on that day."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.core.management.base import CommandParser
from django.db.models import Prefetch

from tracker.deadlines import LATE, days_late
from tracker.deadlines.dutch import in_days
from tracker.management.contract import ContractCommand
from tracker.management.dates import iso_date
from tracker.models import Case, CaseActor
from tracker.services.today import today

ADDRESSEES = CaseActor.objects.filter(
    relation=CaseActor.Relation.ADDRESSEE, office__isnull=False
).select_related("office__ministry")


class Command(ContractCommand):
    """List the late cases, most overdue first."""

    help = "Wat te laat is: het langst te laat bovenaan."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the day to look from."""
        super().add_arguments(parser)
        parser.add_argument("--on", type=iso_date, help="bekeken op; zonder: vandaag in Amsterdam")

    def handle(self, *, on: date | None, as_json: bool, **_options: object) -> None:
        """Print the late cases."""
        day = on or today()
        pressing = Case.objects.needing_attention(day).for_listing()
        cases = [
            _row(case, day)
            for case in pressing.prefetch_related(Prefetch("actors", ADDRESSEES))
            if case.state_on(day) in LATE
        ]
        self.answer({"on": day, "cases": cases}, as_json=as_json, lines=_table(day, cases))


def _row(case: Case, day: date) -> dict[str, Any]:
    return {
        "number": case.number,
        "subject": case.subject,
        "ministries": _ministries(case),
        "state": case.state_on(day),
        "due_on": case.due_on,
        "days_late": days_late(case.facts, day),
    }


def _ministries(case: Case) -> list[str]:
    """The ministry that answers, then those of the others who were asked."""
    asked = [actor.office for actor in case.actors.all()]
    return list(dict.fromkeys(office.ministry.name for office in [case.office, *asked] if office))


def _table(day: date, cases: list[dict[str, Any]]) -> list[str]:
    if not cases:
        return [f"Op {day:%d-%m-%Y} is niets te laat."]
    return [
        f"{in_days(case['days_late']):>9}  sinds {case['due_on']:%d-%m-%Y}  {case['number']:<17}  "
        f"{case['subject']} ({', '.join(case['ministries']) or 'geen ministerie bekend'})"
        for case in cases
    ]
