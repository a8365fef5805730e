"""`manage.py read_letter FILE... --json|--jsonl`: what each document says. Needs no database."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from django.core.management.base import CommandParser

from tracker.ingest import Unreadable
from tracker.ingest.isolation import extract_safely
from tracker.letters import read
from tracker.management.contract import ContractCommand
from tracker.management.files import read_bytes
from tracker.management.problems import BadInput


class Command(ContractCommand):
    """Read documents and print what they say; nothing is stored."""

    help = "Lees brieven, vragen en moties en zeg wat erin staat. Er wordt niets opgeslagen."
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the files, and whether each gets a line of its own."""
        super().add_arguments(parser)
        parser.add_argument("files", nargs="+", metavar="FILE", help="het bestand van de brief")
        parser.add_argument("--jsonl", action="store_true", help="één JSON-object per bestand")

    def handle(self, *, files: list[str], as_json: bool, jsonl: bool, **_options: object) -> None:
        """Print what each file says; one that cannot be read does not stop the others."""
        listed = as_json and not jsonl and len(files) > 1
        documents: list[dict[str, Any]] = []
        refused: list[str] = []
        for file in files:
            document = _document(file)
            if "error" in document:
                refused.append(f"{file}: {document['error']}")
            if listed:
                documents.append(document)
            else:
                self.answer(document, as_json=as_json or jsonl, lines=_summary(document))
        if listed:
            self.stdout.write(json.dumps(documents, ensure_ascii=False))
        if refused:
            raise BadInput("\n".join(refused))


def _document(file: str) -> dict[str, Any]:
    try:
        found = extract_safely(read_bytes(file))
        return {"file": file, **read(found.text, links=found.links).as_json()}
    except (BadInput, Unreadable) as refusal:
        return {"file": file, "error": str(refusal)}


def _summary(document: dict[str, Any]) -> Iterator[str]:
    """What a person at the terminal wants to see first."""
    if "error" in document:
        return
    members = ", ".join(f"{m['name']} ({m['party'] or '?'})" for m in document["members"])
    yield f"{document['file']}: {document['kind']}"
    yield f"  zaak {document['case_number'] or '-'}, van {members or '-'}"
    yield f"  over {document['subject'] or '-'}"
    yield f"  ingezonden {document['sent_on'] or '-'}, beantwoord {document['answered_on'] or '-'}"
    yield f"  {len(document['questions'])} vragen, {len(document['answers'])} antwoorden"
    for warning in document["warnings"]:
        yield f"  let op: {warning['message']}"
