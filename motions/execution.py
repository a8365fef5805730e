"""How far the execution of motions and commitments is: written down entry by entry."""

from __future__ import annotations

import datetime as dt

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from motions.models import ExecutionEntry
from tracker.letters.amounts import Amount
from tracker.models import Case, CaseDocument, Document, Kind, Ministry, User
from tracker.services import cases

Status = ExecutionEntry.Status

TOLD_OTHERWISE = {Kind.COMMITMENT: Status.REPORTED}
"""Where informing the Kamer is what ends the case: `motions.fulfilling.fulfil` records that."""


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
    budget_chapter: str = "",
    budget_article: str = "",
    ministry: Ministry | None = None,
) -> ExecutionEntry:
    """Write where the execution stood on a day; the case is followed from then on.

    Whoever may see the case may see its letter. Raises ValidationError with what is wrong.
    """
    if status == TOLD_OTHERWISE.get(Kind(case.kind)):
        raise ValidationError(
            {"status": _("Record that the commitment was kept, with the letter: that settles it.")}
        )
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
        budget_chapter=budget_chapter,
        budget_article=budget_article,
        entered_by=by,
    )
    entry.full_clean()
    entry.save()
    if document is not None and not document.case_links.exists():
        cases.attach(case=case, document=document, role=CaseDocument.Role.RELATED)
    cases.follow(case_id=case.pk)
    return entry
