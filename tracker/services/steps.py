"""The inner steps of a case: added, ticked off, opened again."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from tracker.models import Case, InternalStep, Ministry, User


@transaction.atomic
def add_step(
    *, case: Case, name: str, days_before: int, ministry: Ministry | None = None
) -> InternalStep:
    """Add a step of this case alone, for another ministry when it answers too (“mede namens”).

    Raises ValidationError when the case has that step already.
    """
    step = InternalStep(case_id=case.pk, name=name, days_before=days_before, ministry=ministry)
    step.full_clean()
    step.save()
    return step


def tick_off(*, step: InternalStep, on: dt.date, by: User) -> None:
    """The step is done; who ticked it off first stays."""
    InternalStep.objects.open().filter(pk=step.pk).update(done_on=on, done_by=by)


def undo(*, step: InternalStep) -> None:
    """It was not done after all."""
    InternalStep.objects.filter(pk=step.pk).update(done_on=None, done_by=None)
