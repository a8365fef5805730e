"""``manage.py cite``: the citations in a text, without a database."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from typing import Any

from django.core.management.base import CommandParser

from tracker.citations import Citation, find
from tracker.management.contract import ContractCommand
from tracker.management.files import as_text, decode, read_bytes
from tracker.management.problems import BadInput

STDIN = "-"


class Command(ContractCommand):
    """Find every parliamentary paper that a text cites."""

    help = "De verwijzingen in een tekst: Kamerstukken, Aanhangsel, Handelingen, zaaknummers."
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        """Take a file, or ``-`` for standard input."""
        super().add_arguments(parser)
        parser.add_argument("file", metavar="FILE", help="een tekstbestand, of - voor stdin")
        parser.add_argument(
            "--jsonl",
            action="store_true",
            dest="as_lines",
            help='lees {"id", "text"} per regel en schrijf {"id", "citations"} per regel',
        )

    def handle(self, *, file: str, as_json: bool, as_lines: bool, **_options: object) -> None:
        """Print the citations of the text, or of every text that comes in."""
        data = sys.stdin.buffer.read() if file == STDIN else read_bytes(file)
        if not as_lines:
            citations = find(as_text(file, data))
            document = {"file": file, "citations": [_as_json(found) for found in citations]}
            self.answer(document, as_json=as_json, lines=_readable(citations))
            return
        for row in _rows(decode(data)):
            cited = [_as_json(found) for found in find(row["text"])]
            self.answer({"id": row.get("id"), "citations": cited}, as_json=True)


def _rows(text: str) -> Iterator[dict[str, Any]]:
    """The objects on the lines of ``text``; raises BadInput at the first that is none."""
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except ValueError as error:
            raise BadInput(f"Regel {number} is geen JSON; schrijf één object per regel.") from error
        if not isinstance(row, dict) or not isinstance(row.get("text"), str):
            raise BadInput(f'Regel {number} heeft geen tekst; schrijf {{"id": …, "text": "…"}}.')
        yield row


def _as_json(citation: Citation) -> dict[str, object]:
    return {
        "text": citation.text,
        "target": citation.target,
        "start": citation.start,
        "end": citation.end,
        "doubtful": citation.doubtful,
        "reason": citation.reason,
    }


def _readable(citations: Iterable[Citation]) -> Iterator[str]:
    """A line a citation: where it stands, what it cites, the words, and what is doubtful."""
    found = False
    for citation in citations:
        found = True
        words = " ".join(citation.text.split())
        doubt = f"  (twijfelachtig: {citation.reason})" if citation.doubtful else ""
        yield f"{citation.start:>8}  {citation.target:<28}  {words}{doubt}"
    if not found:
        yield "Geen verwijzingen gevonden."
