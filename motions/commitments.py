"""What happens to commitments (toezeggingen): they are registered, with the date that was named."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from motions.models import Commitment
from tracker.models import Case, CaseDocument, Chamber, Document, Kind, Office, User
from tracker.services import cases


@transaction.atomic
def register(
    *,
    number: str,
    subject: str,
    text: str,
    promised_on: dt.date,
    agreed_on: dt.date | None = None,
    agreed_ground: str = "",
    promised_to: str = "",
    debate: str = "",
    chamber: str = Chamber.TK,
    office: Office | None = None,
    owner: User | None = None,
    document: Document | None = None,
    is_example: bool = False,
) -> Commitment:
    """Register a commitment by its number; registering it again changes nothing.

    Its line is `agreed_on`, once somebody has put a date to the words in `agreed_ground`. Raises
    ValidationError.
    """
    known = Commitment.objects.filter(number=number).first()
    if known is not None:
        return known
    commitment = Commitment(
        kind=Kind.COMMITMENT,
        number=number,
        chamber=chamber,
        subject=subject,
        text=text,
        promised_to=promised_to,
        debate=debate,
        body="\n".join(filter(None, [text, promised_to, debate])),
        started_on=promised_on,
        start_source=Case.StartSource.DOCUMENT if document else Case.StartSource.PERSON,
        agreed_on=agreed_on,
        agreed_ground=agreed_ground,
        office=office,
        is_example=is_example,
    )
    commitment.give_to(owner)
    cases.save(commitment)
    if document is not None:
        cases.attach(case=commitment, document=document, role=CaseDocument.Role.TEXT)
    return commitment
