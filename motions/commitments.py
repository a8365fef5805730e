"""What happens to commitments (toezeggingen): they are registered, with the date that was named."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from django.db import transaction

from motions.models import Commitment
from motions.texts import record_promise
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
    kamer_status: str = "",
    kamer_letter: str = "",
    chamber: str = Chamber.TK,
    office: Office | None = None,
    owner: User | None = None,
    document: Document | None = None,
    is_example: bool = False,
) -> Commitment:
    """Register a commitment by its number; registering it again changes nothing.

    One that was only there to be found gets what the desk now knows of it, and is followed.
    Its line is `agreed_on`, once somebody has put a date to the words in `agreed_ground`.
    `kamer_status` and `kamer_letter` are what the Kamer's data says of the fulfilment, as written;
    they settle nothing. Raises ValidationError.
    """
    commitment = Commitment.objects.filter(number=number).first()
    if commitment is None:
        commitment = Commitment(kind=Kind.COMMITMENT, number=number, is_example=is_example)
    elif commitment.followed:
        return commitment
    commitment.chamber, commitment.subject, commitment.text = chamber, subject, text
    commitment.promised_to = promised_to or commitment.promised_to
    commitment.debate = debate or commitment.debate
    commitment.kamer_status = kamer_status or commitment.kamer_status
    commitment.kamer_letter = kamer_letter or commitment.kamer_letter
    commitment.body = searchable(commitment)
    commitment.started_on = promised_on
    commitment.start_source = Case.StartSource.DOCUMENT if document else Case.StartSource.PERSON
    if agreed_on or agreed_ground:
        commitment.agreed_on, commitment.agreed_ground = agreed_on, agreed_ground
    commitment.office = office or commitment.office
    commitment.followed = True
    commitment.give_to(owner)
    cases.save(commitment)
    record_promise(commitment=commitment)
    if document is not None:
        cases.attach(case=commitment, document=document, role=CaseDocument.Role.TEXT)
    return commitment


def searchable(commitment: Commitment, said_by: Iterable[str] = ()) -> str:
    """What search reads of a commitment beside its subject."""
    said = [commitment.text, commitment.promised_to, commitment.debate, *said_by]
    return "\n".join(filter(None, said))
