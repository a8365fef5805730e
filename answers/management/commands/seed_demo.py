"""``manage.py seed_demo``: a desk to look around in. Never on a real one."""

from __future__ import annotations

from django.utils import timezone

from answers.demo.seeding import seed
from tracker.management.contract import ContractCommand
from tracker.search.learning import catch_up
from tracker.services.today import today


class Command(ContractCommand):
    """Seed the demonstration; running it again changes nothing."""

    help = "Vul de demonstratie: gebruikers, de voorbeeldbrieven en verzonnen vragen."

    def handle(self, *, as_json: bool, **_options: object) -> None:
        """Seed, then say how much there is."""
        counts = seed(today=today())
        catch_up(timezone.now())
        self.message(
            "Alleen voor demonstraties: de gebruikers hebben een wachtwoord dat iedereen kent."
        )
        lines = [
            f"gebruikers: {counts['users']} (behandelaar, coordinator, lezer, beheerder)",
            f"documenten: {counts['documents']}",
            f"sets vragen: {counts['questions']}, waarvan {counts['examples']} verzonnen",
            f"moties: {counts['motions']}",
        ]
        self.answer(counts, as_json=as_json, lines=lines)
