"""The history of who had a case, kept in step with who has it now."""

from __future__ import annotations

from django.utils import timezone

from tracker.models import Assignment, Case, User
from tracker.services.step_plans import plan_steps


def keep_history(case: Case, *, by: User | None) -> None:
    """Write down who has the saved `case` now, when that is somebody else than before.

    Who took it up themself, or got it from nobody in particular (an import), has accepted it at
    once. Who gets a case first gets its steps too. A row's moment is that of writing it.
    """
    current = case.assignments.current().first()
    own = by is None or by.pk == case.owner_id
    now = timezone.now()
    if current and (current.person_id, current.unit_id) == (case.owner_id, case.unit_id):
        if by and own and current.accepted_at is None:
            current.accepted_at, current.answered_by = now, by
            current.save(update_fields=["accepted_at", "answered_by"])
        return
    if current:
        current.ended_at = max(now, current.given_at)  # a clock may be set back
        current.save(update_fields=["ended_at"])
    if case.owner_id is None and case.unit_id is None:
        return
    Assignment.objects.create(
        case_id=case.pk,
        person_id=case.owner_id,
        unit_id=case.unit_id,
        given_by=by,
        given_at=now,
        accepted_at=now if own else None,
        answered_by=by if own else None,
    )
    plan_steps(case=case)
