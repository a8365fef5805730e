"""``manage.py load_opendata``: the Kamer's own rows, to be found here."""

from __future__ import annotations

from collections.abc import Iterator

from django.core.management.base import CommandParser
from django.utils import timezone

from answers.opendata import Loader
from tracker.ingest.opendata.report import Report
from tracker.management.contract import ContractCommand
from tracker.management.problems import BadInput
from tracker.management.rows import rows_of
from tracker.models import TermPolicy
from tracker.search.learning import catch_up

WORDS = {
    "read": "gelezen",
    "created": "nieuw",
    "known": "al bekend",
    "filled": "aangevuld",
    "votes": "stemmen",
    "skipped": "overgeslagen",
    "flagged": "met een kanttekening",
    "refused": "niet te lezen",
    "named": "van namen voorzien",
}


class Command(ContractCommand):
    """Load rows of Zaak, Besluit, Stemming and Toezegging; what is loaded is not followed."""

    help = (
        "Laad schriftelijke vragen, moties, besluiten, stemmingen en toezeggingen uit de open data "
        "van de Tweede Kamer: pagina's (.json) of een rij per regel (.jsonl), ook ingepakt (.gz)."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the files."""
        super().add_arguments(parser)
        parser.add_argument(
            "files", nargs="+", metavar="FILE", help="rijen van Zaak, Besluit, Stemming, Toezegging"
        )
        parser.add_argument(
            "--actors",
            action="append",
            default=[],
            metavar="FILE",
            help="rijen met nummer, indiener, medeindiener en gericht_aan",
        )

    def handle(
        self, *, files: list[str], actors: list[str], as_json: bool, **_options: object
    ) -> None:
        """Load, name, then say what was done; exit 1 when a row was refused."""
        if not TermPolicy.objects.exists():
            raise BadInput("Er zijn nog geen termijnen: voer eerst manage.py load_reference uit.")
        loader = Loader(self.message)
        self._follow(loader.load(rows_of(files)))
        self._follow(loader.name(rows_of(actors)))
        catch_up(timezone.now())
        report = loader.report
        for why, many in [*report.skips.most_common(), *report.flags.most_common()]:
            self.message(f"{many} × {why}")
        counts = {name: getattr(report, name) for name in WORDS}
        said = ", ".join(f"{counts[name]} {word}" for name, word in WORDS.items())
        self.answer(counts, as_json=as_json, lines=[f"{said}."])
        if report.refused:
            raise BadInput(f"{report.refused} rijen zijn niet geladen; ze staan hierboven.")

    def _follow(self, batches: Iterator[Report]) -> None:
        for report in batches:
            self.message(
                f"{report.read} gelezen, {report.created} nieuw, {report.filled} aangevuld, "
                f"{report.votes} stemmen, {report.named} met namen"
            )
