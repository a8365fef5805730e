"""What happens to motions: they are registered."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from django.db import transaction

from motions.models import Motion
from motions.texts import record_texts, replace
from tracker.models import Case, CaseDocument, Document, Dossier, Kind, Office, User
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

    One that was only there to be found gets what the desk now knows of it, and is followed.
    `replaces` is the canonical number of the motion that it was tabled instead of (t.v.v.); where
    it is not given, the subject may say it. Raises ValidationError.
    """
    motion = Motion.objects.filter(number=number).first()
    if motion is None:
        motion = Motion(kind=Kind.MOTION, number=number, is_example=is_example)
    elif motion.followed:
        return motion
    named = members or list(motion.actors.values_list("name", "party") if motion.pk else [])
    motion.subject = subject
    motion.body = searchable(named, considerations, dictum)
    if submitted_on is not None:
        motion.started_on, motion.start_source = submitted_on, Case.StartSource.PERSON
    motion.preamble, motion.considerations, motion.dictum = preamble, considerations, dictum
    motion.zaaknummer = zaaknummer or motion.zaaknummer
    motion.dossier = dossier or motion.dossier
    motion.office = office
    motion.give_to(owner)
    motion.followed = True
    cases.save(motion)
    if members:
        on = submitted_on or motion.created_at.date()
        actors.record(case_id=motion.pk, members=members, addressees=[], on=on)
    if document is not None:
        cases.attach(case=motion, document=document, role=CaseDocument.Role.TEXT)
    if replaces:
        replace(motion=motion, number=replaces, as_written=replaces_as_written)
    record_texts(motion=motion)
    return motion


def searchable(members: Iterable[tuple[str, str]], considerations: str, dictum: str) -> str:
    """What search reads of a motion beside its subject; people say “motie Piri”."""
    people = [f"motie {name} ({party})" if party else f"motie {name}" for name, party in members]
    return "\n".join(filter(None, [*people, considerations, dictum]))
