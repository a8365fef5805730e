"""`manage.py ingest FILE... [--accept]`: store letters and propose what they say."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import CommandParser
from django.utils import timezone

from answers.models import Proposal
from answers.proposals.accept import accept
from answers.proposals.decisions import propose
from tracker.ingest import Unreadable
from tracker.ingest.receive import receive
from tracker.management.contract import ContractCommand
from tracker.management.files import read_bytes
from tracker.management.problems import BadInput
from tracker.search.learning import catch_up


class Command(ContractCommand):
    """One bad file never stops the others; the exit status is 1 when there was one."""

    help = "Bewaar brieven en stel voor wat erin staat."

    def add_arguments(self, parser: CommandParser) -> None:
        super().add_arguments(parser)
        parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
        parser.add_argument(
            "--accept",
            action="store_true",
            help="registreer wat geen waarschuwing heeft waar een mens naar moet kijken",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        rows = [_ingest(path, accepting=options["accept"]) for path in options["files"]]
        catch_up(timezone.now())
        self.answer(
            {"files": rows},
            as_json=options["as_json"],
            lines=[f"{row['file']}: {row['state']}" for row in rows if "error" not in row],
        )
        if refused := [f"{row['file']}: {row['error']}" for row in rows if "error" in row]:
            raise BadInput("\n".join(refused))


def _ingest(path: Path, *, accepting: bool) -> dict[str, Any]:
    try:
        received = receive(name=path.name, data=read_bytes(str(path)), by=None)
    except (BadInput, Unreadable) as reason:
        return {"file": str(path), "error": str(reason)}
    proposal = propose(document=received.document)
    row = {"file": str(path), "document": received.document.pk, "new": received.is_new}
    if accepting and proposal.state == Proposal.State.PENDING:
        row["refused"] = accept(proposal)
    proposal.refresh_from_db()
    case = received.document.cases.first()
    return {**row, "state": proposal.state, "case": case.number if case else None}
