"""Who leads in a case: one office, under one clock."""

from __future__ import annotations

import datetime as dt

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from tracker.models import Handover, Office, User
from tracker.services import cases


@transaction.atomic
def hand_over(
    *, case_id: int, office: Office, on: dt.date, by: User | None, reason: str = ""
) -> Handover:
    """Another office takes the lead; the case stays open and its clock runs on.

    Who had it keeps it only within one ministry. Raises ValidationError when the case is settled,
    when the office has the lead already, or when `on` lies before the start.
    """
    case = cases.lock(case_id)
    if case.settled_on is not None:
        raise ValidationError(
            _("%(number)s is settled; there is nothing to hand over."),
            params={"number": case.display},
        )
    if case.started_on is not None and on < case.started_on:
        raise ValidationError({"on": _("This day lies before the case began.")})
    handover = Handover(
        case=case, on=on, from_office=case.office, to_office=office, reason=reason, by=by
    )
    handover.full_clean()
    handover.save()
    if case.office is None or case.office.ministry_id != office.ministry_id:
        case.give_to(None)
    case.office = office
    cases.save(case, by=by)
    return handover
