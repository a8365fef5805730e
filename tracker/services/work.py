"""What somebody says to a case that was given to them."""

from __future__ import annotations

import datetime as dt

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from tracker.models import Assignment, Case, User
from tracker.services import cases
from tracker.services.absences import acting_for


@transaction.atomic
def accept(*, assignment: Assignment, by: User, on: dt.date) -> None:
    """“Ik neem dit aan”, by whom it was given to or who stands in; twice is once.

    Raises ValidationError when it is not theirs, or no longer.
    """
    cases.lock(assignment.case_id)
    current = _theirs(assignment, by, on)
    if current.accepted_at is None:
        current.accepted_at, current.answered_by = timezone.now(), by
        current.save(update_fields=["accepted_at", "answered_by"])


@transaction.atomic
def give_back(*, assignment: Assignment, by: User, on: dt.date, reason: str) -> Case:
    """“Teruggeven”, with a reason: nobody has the case until it is given to somebody again.

    Raises ValidationError when it is not theirs, or no longer, or without a reason.
    """
    case = cases.lock(assignment.case_id)
    current = _theirs(assignment, by, on)
    if not reason.strip():
        raise ValidationError({"reason": _("Say why you give it back.")})
    current.returned_at = current.ended_at = max(timezone.now(), current.given_at)
    current.reason, current.answered_by = reason.strip(), by
    current.full_clean()
    current.save()
    case.give_to(None)
    return cases.save(case, by=by)


def _theirs(assignment: Assignment, by: User, on: dt.date) -> Assignment:
    theirs = Assignment.objects.current().given_to(acting_for(by.pk, on=on))
    current = theirs.filter(pk=assignment.pk).first()
    if current is None:
        raise ValidationError(
            _("This is not with you any more; nothing was changed. Look who has it now.")
        )
    return current
