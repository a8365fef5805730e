"""One record of every kind that the admin shows."""

from __future__ import annotations

import datetime as dt

import pytest
from django.apps import apps
from django.contrib.auth.models import Group
from django.db import models
from django.utils import timezone

from answers.models import AnswerLetter
from answers.services import Given, Signed, record_answer
from motions import services as motions
from motions.commitments import register as register_commitment
from motions.models import (
    ExecutionEntry,
    MoneyLink,
    Motion,
    SpendingLine,
    SpendingProposal,
    Vote,
)
from motions.relating import relate
from questions.models import ExtensionDraft, LetterTemplate, QuestionSet
from questions.services import record_extension
from tests.cast import Cast
from tracker.models import (
    Absence,
    BouncingAddress,
    BudgetChapter,
    Citation,
    DateChange,
    Document,
    Dossier,
    FeedKey,
    Handover,
    Ministry,
    MondayNotice,
    NotificationPreference,
    OutgoingMail,
    RecessPeriod,
    Reminder,
    ReminderRule,
    SavedSearch,
    StepTemplate,
    Unit,
    User,
    Word,
)
from tracker.services.notes import write_note
from tracker.services.steps import add_step

Records = dict[str, models.Model]


@pytest.fixture
def letter(cast: Cast, nordkamp: QuestionSet) -> AnswerLetter:
    """The answer to the Nordkamp questions, logged by the drafter of Defensie."""
    document = Document.objects.create(
        sha256="0" * 64, original_name="antwoord.txt", title="Antwoord", received_by=cast.drafter
    )
    return record_answer(
        document=document,
        question_set=nordkamp,
        dated_on=dt.date(2025, 4, 23),
        given=[Given(("1", "2"), "Ja.")],
        signed=[Signed("Tuinman", "minister van Defensie")],
        references=["D2025-001"],
        by=cast.drafter,
    )


def work_on(nordkamp: QuestionSet, cast: Cast) -> list[models.Model]:
    """Who has the set, what is to be done for it, what was noted, and who is away."""
    template = StepTemplate.objects.create(kind=nordkamp.kind, name="proef", days_before=1)
    return [
        Unit.objects.create(ministry=Ministry.objects.all()[0], name="directie (voorbeeld)"),
        Absence.objects.create(
            user=cast.drafter,
            first_day=dt.date(2025, 3, 20),
            last_day=dt.date(2025, 3, 21),
            replacement=cast.coordinator,
        ),
        template,
        nordkamp.assignments.current()[0],
        add_step(case=nordkamp, name="concept voor de proef", days_before=7),
        write_note(case=nordkamp, author=cast.drafter, text="Gebeld met de Griffie."),
    ]


def uitstel_of(nordkamp: QuestionSet, cast: Cast, mail: OutgoingMail) -> list[models.Model]:
    """A draft, the form of a ministry, and who was told of Monday's list."""
    return [
        ExtensionDraft.objects.create(
            question_set=nordkamp,
            ground="departments",
            dated_on=dt.date(2025, 3, 28),
            body="tekst",
            made_by=cast.drafter,
        ),
        LetterTemplate.objects.create(ministry=Ministry.objects.all()[0], file="sjabloon.docx"),
        MondayNotice.objects.create(
            recipient=cast.coordinator, monday=dt.date(2025, 4, 7), mail=mail
        ),
    ]


def clock_of(nordkamp: QuestionSet, cast: Cast) -> list[models.Model]:
    """A corrected date, a lead that moved, and a promise that was made again."""
    office = nordkamp.office
    assert office is not None
    first, second = (
        register_commitment(
            number=number,
            subject="een brief (voorbeeld)",
            text="een brief (voorbeeld)",
            promised_on=dt.date(2025, 3, 11),
            office=office,
        )
        for number in ("TZ202503-001", "TZ202503-002")
    )
    return [
        DateChange.objects.create(
            case=nordkamp,
            field=DateChange.Field.STARTED_ON,
            was=dt.date(2025, 3, 10),
            became=dt.date(2025, 3, 11),
            reason="de brief noemt 11 maart",
            by=cast.drafter,
        ),
        Handover.objects.create(case=nordkamp, on=dt.date(2025, 3, 12), to_office=office),
        first,
        relate(commitment=second, earlier=first, relation="repeats", by=cast.drafter),
    ]


def money_of(nordkamp: QuestionSet, motion: Motion, document: Document) -> list[models.Model]:
    """How the Kamer voted, what was done about it, and the money beside it."""
    proposal = SpendingProposal.objects.create(document=document, title="formulier (voorbeeld)")
    return [
        Vote.objects.create(motion=motion, group_name="XYZ (voorbeeld)", choice="for", seats=1),
        ExecutionEntry.objects.create(
            case=motion, on=dt.date(2025, 3, 1), status="open", text="tekst"
        ),
        proposal,
        SpendingLine.objects.create(
            proposal=proposal, cents=1, currency="EUR", certainty="claimed", as_written="EUR 0,01"
        ),
        MoneyLink.objects.create(
            proposal=proposal,
            case=nordkamp,
            relation="thematic",
            reason="voorbeeld",
            made_by=User.objects.get(username="coordinator"),
        ),
    ]


@pytest.fixture
def records(cast: Cast, nordkamp: QuestionSet, letter: AnswerLetter) -> Records:
    """By `app.model`; what the drafter of Defensie may change wherever a drafter may."""
    now = timezone.now()
    dossier, _created = Dossier.objects.get_or_create(number="21501-20")
    notice = record_extension(
        question_set=nordkamp, sent_on=dt.date(2025, 3, 28), reason="afstemming"
    )
    motion = motions.register(
        number="kst-21501-20-2029",
        subject="een motie",
        members=[("Piri", "GL-PvdA")],
        submitted_on=dt.date(2025, 2, 4),
        dossier=dossier,
        office=nordkamp.office,
    )
    mail = OutgoingMail.objects.create(
        message_id="<1@rappel.example>",
        recipient="behandelaar@rappel.example",
        subject="Herinnering",
        text="Beste collega",
        not_before=now,
        created_at=now,
    )
    reminder = Reminder.objects.create(
        case=nordkamp,
        rung="14",
        due_on=dt.date(2025, 4, 1),
        recipient=cast.drafter,
        owed_on=dt.date(2025, 3, 25),
        planned_at=now,
    )
    citation = Citation.objects.create(
        document=letter.document,
        start=0,
        end=4,
        as_written="26 045, nr. 190",
        target="kst-26045-190",
    )
    made: list[models.Model] = [
        nordkamp, nordkamp.questions.all()[0], notice, motion, letter, letter.document, dossier,
        FeedKey.objects.create(user=cast.drafter, label="Outlook", created_at=now),
        SavedSearch.objects.create(
            user=cast.drafter, name="moties", query="soort:motie", created_at=now, looked_at=now
        ),
        BouncingAddress.objects.create(address="weg@rappel.example", said="550 onbekend"),
        NotificationPreference.objects.create(user=cast.drafter),
        Word.objects.create(word="motie", shown="motie", lexeme="motie", documents=1),
        *work_on(nordkamp, cast),
        *clock_of(nordkamp, cast),
        *money_of(nordkamp, motion, letter.document),
        *uitstel_of(nordkamp, cast, mail),
        mail, reminder, citation, cast.stranger, Group.objects.create(name="extra"),
    ]  # fmt: skip
    found = [BudgetChapter, RecessPeriod, ReminderRule]
    names = ["Ministry", "Office", "Person", "PartyGroup", "TermPolicy"]
    found += [apps.get_model("tracker", name) for name in names]
    made += [model._default_manager.all()[0] for model in found]
    return {record._meta.label_lower: record for record in made}
