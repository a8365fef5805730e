"""``manage.py find``: what the search page finds, for scripts and for a quick look."""

from __future__ import annotations

from django.core.management.base import CommandParser

from tracker.management.contract import ContractCommand
from tracker.search.results import find


class Command(ContractCommand):
    """Find cases, documents and dossiers by number, name or word."""

    help = "Zoek op nummer (in elke notatie), naam of woord; het beste eerst."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take what to look for."""
        super().add_arguments(parser)
        parser.add_argument("query", metavar="QUERY", help="nummer, naam of woorden")
        parser.add_argument("--limit", type=int, default=50, help="hoogstens zoveel (50)")

    def handle(self, *, query: str, limit: int, as_json: bool, **_options: object) -> None:
        """Print what was found, best first."""
        results = [
            {"kind": hit.kind, "number": hit.number, "title": hit.title, "url": hit.url}
            for hit in find(query, limit=max(limit, 0))
        ]
        self.answer(
            {"query": query, "results": results},
            as_json=as_json,
            lines=[f"{hit['number']}\t{hit['title']}\t{hit['url']}" for hit in results]
            or ["Niets gevonden."],
        )
