"""Putting the dates of a registered case right: never without a reason, and never without a trace.

Filling in a date that was empty is no correction; changing or emptying one is, and so is choosing
the day to which words such as “voor de zomer” hold us.
"""

from __future__ import annotations

from typing import TypeVar

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from tracker.models import Case, User
from tracker.services import cases
from tracker.services.date_changes import Field, corrects, dates_of, keep

C = TypeVar("C", bound=Case)

CORRECTED = (Field.STARTED_ON, Field.AGREED_ON, Field.EXTENDED_ON, Field.SETTLED_ON)
"""What a person puts right."""


@transaction.atomic
def correct(*, case: C, reason: str, by: User | None) -> C:
    """Write a case of which dates were put right or chosen; its lines follow, the trace says why.

    A case of which no date changes is simply written. Raises ValidationError, on `reason` when a
    date changes without one.
    """
    stored = dates_of(cases.lock(case.pk))
    wrong = [field for field in CORRECTED if corrects(stored, dates_of(case), field)]
    if wrong and not reason.strip():
        raise ValidationError({"reason": _("Say why the date changes; it stays with the case.")})
    cases.save(case, by=by)
    if wrong:
        keep(case=case, was=stored, reason=reason, by=by)
    return case
