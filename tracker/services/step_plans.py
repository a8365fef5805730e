"""The inner steps of a case as the template plans them, each made once."""

from __future__ import annotations

from django.db import transaction

from tracker.models import Case, CaseActor, InternalStep, StepTemplate


@transaction.atomic
def plan_steps(*, case: Case) -> list[InternalStep]:
    """Give a case that is open and has no steps yet those of its kind's template; returns them.

    Twice is once: what was planned before, also from an older template, stays as it is.
    """
    if case.settled_on is not None or case.steps.exists():
        return []
    template = StepTemplate.objects.filter(kind=case.kind, active=True, co_signing=False)
    steps = [
        InternalStep(case_id=case.pk, name=one.name, days_before=one.days_before)
        for one in template
    ]
    return InternalStep.objects.bulk_create(steps, ignore_conflicts=True) + plan_co_signing(
        case=case
    )


def plan_co_signing(*, case: Case) -> list[InternalStep]:
    """A step for each other ministry that answers along, under the one clock; twice is once.

    Who answers along no longer keeps the step: somebody may be at work on it.
    """
    along = case.actors.filter(relation=CaseActor.Relation.CO_SIGNER, office__isnull=False)
    ministries = set(along.values_list("office__ministry", flat=True))
    own = case.office.ministry_id if case.office else None
    template = StepTemplate.objects.filter(kind=case.kind, active=True, co_signing=True)
    steps = [
        InternalStep(
            case_id=case.pk, name=one.name, days_before=one.days_before, ministry_id=ministry
        )
        for one in template
        for ministry in sorted(ministries - {own})
    ]
    return InternalStep.objects.bulk_create(steps, ignore_conflicts=True)
