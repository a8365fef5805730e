"""``manage.py load_reference``: ministries, offices, parties, terms and roles."""

from __future__ import annotations

from tracker.management.contract import ContractCommand
from tracker.models import Ministry, Office, PartyGroup, TermPolicy
from tracker.services.reference import load_reference
from tracker.services.roles import ensure_roles

COUNTED = (Ministry, Office, PartyGroup, TermPolicy)


class Command(ContractCommand):
    """Bring the reference data and the roles up to date; running it again changes nothing."""

    help = "Ministeries, bewindspersonen, fracties, termijnen en rollen: vult aan wat ontbreekt."

    def handle(self, *, as_json: bool, **_options: object) -> None:
        """Load, then say how much there is."""
        load_reference()
        ensure_roles()
        counts = {str(model._meta.model_name): model._default_manager.count() for model in COUNTED}
        lines = [f"{count:4} {model}" for model, count in counts.items()]
        self.answer(counts, as_json=as_json, lines=lines)
