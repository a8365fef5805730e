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
from questions.models import QuestionSet
from questions.services import record_extension
from tests.cast import Cast
from tracker.models import (
    BudgetChapter,
    Citation,
    Document,
    Dossier,
    OutgoingMail,
    RecessPeriod,
    Reminder,
)

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
        mail, reminder, citation, cast.stranger, Group.objects.create(name="extra"),
    ]  # fmt: skip
    found = [BudgetChapter, RecessPeriod]
    names = ["Ministry", "Office", "Person", "PartyGroup", "TermPolicy"]
    found += [apps.get_model("tracker", name) for name in names]
    made += [model._default_manager.all()[0] for model in found]
    return {record._meta.label_lower: record for record in made}
