"""What tests of pages put on the desk: sets in a state, letters, reminders, a browser signed in."""

from __future__ import annotations

import datetime as dt
import hashlib

from django.core.files.base import ContentFile
from django.test import Client
from django.utils import timezone

from answers.models import AnswerLetter
from answers.services import Given, Signed, record_answer
from motions.models import Motion
from motions.services import register as register_motion
from questions.models import QuestionSet
from questions.services import Asked, register
from tracker.models import Citation, Document, OutgoingMail, Reminder, ReminderRule, User

MOTION = "kst-21501-20-2029"
LETTER = """1. Hoe staat het met de uitvoering van de motie? (Kamerstuk 21 501-20, nr. 2029)

Ter uitvoering van de motie zijn drie projecten gefinancierd.

2. Kunt u deze vragen afzonderlijk beantwoorden?

Ja.
"""


def signed_in(user: User) -> Client:
    """A browser in which `user` is signed in."""
    client = Client()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client


def a_set(
    number: str,
    *,
    sent_on: dt.date = dt.date(2025, 3, 11),
    office: str = "minister van Defensie",
    owner: User | None = None,
    subject: str = "(voorbeeld) een onderwerp",
    asked: tuple[str, ...] = ("Hoe staat het ermee?",),
) -> QuestionSet:
    """A registered question set."""
    return register(
        number=number,
        subject=subject,
        sent_on=sent_on,
        asked=[Asked(str(place), text) for place, text in enumerate(asked, start=1)],
        members=[("Voorbeeldlid", "XYZ")],
        addressees=[office],
        owner=owner,
    )


def a_motion() -> Motion:
    """Motie Piri, by the number that the Nordkamp letter cites."""
    return register_motion(
        number=MOTION,
        subject="Motie van het lid Piri c.s. over maatschappelijke initiatieven in Oekraïne",
        members=[("Piri", "GroenLinks-PvdA")],
        dictum="verzoekt de regering dit te steunen,",
    )


def a_document(text: str = LETTER, *, by: User | None = None, title: str = "Antwoord") -> Document:
    """A document with its file, as it came."""
    data = text.encode()
    document = Document(
        sha256=hashlib.sha256(data).hexdigest(),
        original_name="brief.txt",
        title=title,
        kind=Document.Kind.ANSWER,
        text=text,
        state=Document.State.READ,
        dated_on=dt.date(2025, 4, 23),
        received_by=by,
    )
    document.file.save("brief.txt", ContentFile(data), save=False)
    document.save()
    return document


def cites(document: Document, words: str, target: str, **more: str) -> Citation:
    """The document refers to `target` in these words."""
    start = document.text.index(words)
    return Citation.objects.create(
        document=document,
        start=start,
        end=start + len(words),
        as_written=words,
        target=target,
        **more,
    )


def an_answer(
    question_set: QuestionSet, document: Document, *given: tuple[str, str]
) -> AnswerLetter:
    """The letter that answers a set: (“1, 2”, text) for each answer."""
    return record_answer(
        document=document,
        question_set=question_set,
        dated_on=dt.date(2025, 4, 23),
        given=[Given(tuple(covers.split(", ")), text) for covers, text in given],
        signed=[Signed("A. Voorbeeld", "minister van Defensie")],
        references=["DS2025-001835"],
        by=None,
    )


def a_reminder(
    question_set: QuestionSet, recipient: User, *, rung: str = "decide", on: dt.date
) -> Reminder:
    """A reminder that was sent at noon on `on`."""
    assert question_set.due_on is not None
    moment = timezone.make_aware(dt.datetime.combine(on, dt.time(12)))
    mail = OutgoingMail.objects.create(
        message_id=f"<{question_set.number}-{rung}@rappel.example>",
        recipient=recipient.email,
        subject="rappel",
        text="rappel",
        state=OutgoingMail.State.SENT,
        not_before=moment,
        created_at=moment,
        sent_at=moment,
        attempts=1,
    )
    rule = ReminderRule.objects.filter(code=rung.rstrip("-0123456789")).first()
    return Reminder.objects.create(
        case=question_set,
        rung=rung,
        asks=rule.asks if rule else "",
        due_on=question_set.due_on,
        recipient=recipient,
        owed_on=on,
        state=Reminder.State.HANDED_OVER,
        mail=mail,
        planned_at=moment,
    )
