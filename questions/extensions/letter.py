"""From a draft to the letter: the fields of the form, and the form filled in as Word."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from questions.extension_models import ExtensionDraft
from questions.extensions import wording
from questions.models import QuestionSet
from tracker.deadlines.dutch import long_date
from tracker.models import CaseActor, Chamber, OfficeHolding

ASKING = frozenset({CaseActor.Relation.SUBMITTER, CaseActor.Relation.CO_SUBMITTER})
PARAGRAPH = "\a"
"""What docxtpl makes a new paragraph of."""


@dataclass(frozen=True, slots=True)
class Letter:
    """The letter as it will be printed; lines and paragraphs are kept apart."""

    ministry: str
    addressee: tuple[str, ...]
    dated_on: dt.date
    reference: str
    number: str
    heading: str
    salutation: str
    paragraphs: tuple[str, ...]
    closing: str
    office: str
    holder: str

    @property
    def fields(self) -> dict[str, str]:
        """What a form may hold, by the names that people write in Word (`docs/uitstel.md`)."""
        return {
            "ministerie": self.ministry,
            "geadresseerde": "\n".join(self.addressee),
            "datum": long_date(self.dated_on),
            "onze_referentie": self.reference,
            "zaaknummer": self.number,
            "onderwerp": self.heading,
            "aanhef": self.salutation,
            "tekst": PARAGRAPH.join(self.paragraphs),
            "slot": self.closing,
            "bewindspersoon": self.office,
            "naam": self.holder,
        }


EXAMPLE = Letter(
    ministry="Ministerie van Voorbeeld",
    addressee=wording.ADDRESSEES[Chamber.TK],
    dated_on=dt.date(2025, 3, 28),
    reference="VB-2025-001",
    number="2025Z00000",
    heading="Uitstel beantwoording vragen van het lid Voorbeeld (XYZ) over een voorbeeld",
    salutation="Geachte voorzitter,",
    paragraphs=("Eerste alinea.", "Tweede alinea."),
    closing="Hoogachtend,",
    office="De minister van Voorbeeld",
    holder="A. Voorbeeld",
)
"""A letter about nothing: a ministry's own form is tried out on it when it is uploaded."""


def letter_of(draft: ExtensionDraft) -> Letter:
    """The draft as the letter that will be sent."""
    question_set = draft.question_set
    office = question_set.office
    return Letter(
        ministry=str(office.ministry) if office else "",
        addressee=wording.ADDRESSEES[question_set.chamber],
        dated_on=draft.dated_on,
        reference=draft.reference,
        number=question_set.number,
        heading=wording.heading(notice_of(draft)),
        salutation="Geachte voorzitter,",
        paragraphs=paragraphs_of(draft.body),
        closing="Hoogachtend,",
        office=f"De {office}" if office else "",
        holder=_holder(question_set, draft.dated_on),
    )


def notice_of(draft: ExtensionDraft) -> wording.Notice:
    """What the draft says, for the words of the letter; needs a set with a start."""
    question_set = draft.question_set
    actors = list(question_set.actors.all())
    asking = [one for one in actors if one.relation in ASKING]
    return wording.Notice(
        number=question_set.number,
        subject=question_set.subject,
        started_on=question_set.started_on or draft.dated_on,
        members=[wording.Member(one.name, one.party) for one in asking],
        reason=draft.reason,
        promised_on=draft.promised_on,
        on_behalf_of=_others(question_set, actors),
        earlier=sent_before(question_set, draft.dated_on),
    )


def sent_before(question_set: QuestionSet, day: dt.date) -> list[dt.date]:
    """The days of the uitstelberichten before `day`, the first one first."""
    notices = question_set.extension_notices.order_by("sent_on")
    return list(notices.filter(sent_on__lt=day).values_list("sent_on", flat=True))


def paragraphs_of(body: str) -> tuple[str, ...]:
    """The paragraphs of a text in which empty lines part them."""
    blocks = body.replace("\r\n", "\n").split("\n\n")
    return tuple(block.strip() for block in blocks if block.strip())


def _others(question_set: QuestionSet, actors: list[CaseActor]) -> list[str]:
    """The other offices that were asked or sign along: the letter is sent on their behalf too."""
    responsible = question_set.office
    names = [
        one.name.removeprefix("de ").removeprefix("De ")
        for one in actors
        if one.relation not in ASKING
        and (responsible is None or not _same(one, responsible.pk, responsible.name))
    ]
    return list(dict.fromkeys(names))


def _same(addressee: CaseActor, office_id: int, name: str) -> bool:
    if addressee.office_id is not None:
        return addressee.office_id == office_id
    return addressee.name.lower().removeprefix("de ") == name.lower()


def _holder(question_set: QuestionSet, day: dt.date) -> str:
    """Who holds the responsible office on that day; empty when that is not known."""
    holding = (
        OfficeHolding.objects.on(day)
        .filter(office=question_set.office_id)
        .select_related("person")
        .first()
    )
    return str(holding.person) if holding else ""
