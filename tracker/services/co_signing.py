"""Who answers along in a case, under one clock (“mede namens”)."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction

from tracker.models import CaseActor, Office
from tracker.services import cases
from tracker.services.step_plans import plan_co_signing


@transaction.atomic
def set_co_signers(*, case_id: int, offices: Sequence[Office]) -> list[CaseActor]:
    """Who the lead also answers on behalf of (“mede namens”), instead of who it was before.

    The lead itself is left out.
    """
    case = cases.lock(case_id)
    case.actors.filter(relation=CaseActor.Relation.CO_SIGNER).delete()
    written = CaseActor.objects.bulk_create(
        CaseActor(
            case=case,
            relation=CaseActor.Relation.CO_SIGNER,
            position=position,
            name=office.name,
            office=office,
        )
        for position, office in enumerate(one for one in offices if one.pk != case.office_id)
    )
    plan_co_signing(case=case)
    cases.touch(case.pk)
    return written
