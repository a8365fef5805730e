"""How far the execution of motions and commitments is, and which of them somebody must look at."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from motions.models import ExecutionEntry
from tracker.letters.amounts import Amount
from tracker.models import Case, Document, Ministry, User
from tracker.services import cases

Status = ExecutionEntry.Status


@transaction.atomic
def record(
    *,
    case: Case,
    on: dt.date,
    status: str,
    text: str,
    by: User | None,
    document: Document | None = None,
    amount: Amount | None = None,
    ministry: Ministry | None = None,
) -> ExecutionEntry:
    """Write where the execution stood on a day; the case is followed from then on.

    Raises ValidationError with what is wrong.
    """
    entry = ExecutionEntry(
        case=case,
        ministry=ministry or (by.ministry if by else None),
        on=on,
        status=status,
        text=text.strip(),
        document=document,
        cents=amount.cents if amount else None,
        currency=(amount.currency or "EUR") if amount else "",
        as_written=amount.words if amount else "",
        entered_by=by,
    )
    entry.full_clean()
    entry.save()
    cases.follow(case_id=case.pk)
    return entry
