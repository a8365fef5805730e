"""What happens to motions: they are registered."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from motions.models import Motion
from motions.texts import record_texts, replace
from tracker.models import CaseDocument, Document, Dossier, Kind, Office, User
from tracker.services import actors, cases


@transaction.atomic
def register(
    *,
    number: str,
    subject: str,
    members: list[tuple[str, str]],
    submitted_on: dt.date | None = None,
    preamble: str = "",
    considerations: str = "",
    dictum: str = "",
    zaaknummer: str = "",
    dossier: Dossier | None = None,
    office: Office | None = None,
    owner: User | None = None,
    document: Document | None = None,
    replaces: str = "",
    replaces_as_written: str = "",
    is_example: bool = False,
) -> Motion:
    """Register a motion by its kamerstuk number; registering it again changes nothing.

    `replaces` is the canonical number of the motion that it was tabled instead of (t.v.v.); where
    it is not given, the subject may say it. Raises ValidationError.
    """
    known = Motion.objects.filter(number=number).first()
    if known is not None:
        return known
    people = [f"motie {name} ({party})" if party else f"motie {name}" for name, party in members]
    motion = cases.save(
        Motion(
            kind=Kind.MOTION,
            number=number,
            subject=subject,
            body="\n".join(filter(None, [*people, considerations, dictum])),
            started_on=submitted_on,
            office=office,
            owner=owner,
            unit=owner.unit if owner else None,
            preamble=preamble,
            considerations=considerations,
            dictum=dictum,
            zaaknummer=zaaknummer,
            dossier=dossier,
            is_example=is_example,
        )
    )
    if members:
        on = submitted_on or motion.created_at.date()
        actors.record(case_id=motion.pk, members=members, addressees=[], on=on)
    if document is not None:
        cases.attach(case=motion, document=document, role=CaseDocument.Role.TEXT)
    if replaces:
        replace(motion=motion, number=replaces, as_written=replaces_as_written)
    record_texts(motion=motion)
    return motion
