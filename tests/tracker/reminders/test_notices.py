"""What the mail says: which case, when and why, what to do, and where."""

from __future__ import annotations

import pytest
from django.urls import reverse
from django.utils import translation
from pytest_django import Settings

from questions.models import QuestionSet
from questions.services import record_extension
from tests.cast import Cast
from tests.tracker.reminders.conftest import Ask
from tests.tracker.reminders.ledger import at, day
from tracker.models import OutgoingMail
from tracker.reminders.deliver import deliver
from tracker.reminders.plan import plan

pytestmark = pytest.mark.django_db


def mail_on(count: int, to: str = "behandelaar") -> OutgoingMail:
    plan(today=day(count), now=at(count))
    deliver(today=day(count), now=at(count))
    return OutgoingMail.objects.filter(recipient__startswith=to).latest("pk")


def test_a_reminder_says_what_is_due_when_and_why_and_what_to_do(nordkamp: QuestionSet) -> None:
    mail = mail_on(18)
    for part in (mail.text, mail.html):
        assert nordkamp.number in part
        assert "dinsdag 1 april 2025" in part
        assert "nog 3 dagen" in part
        assert "art. 12.2 lid 1 Reglement van Orde van de Tweede Kamer" in part
        assert "Beslis nu: antwoord binnen de termijn" in part
    assert nordkamp.number in mail.subject
    assert "1 april 2025" in mail.subject


def test_the_link_leads_to_the_case_at_our_own_address(
    nordkamp: QuestionSet, settings: Settings
) -> None:
    settings.BASE_URL = "https://rappel.example/"
    mail = mail_on(14)
    address = "https://rappel.example" + reverse("question:detail", args=[nordkamp.number])
    assert f": {address}\n" in mail.text
    assert f'href="{address}"' in mail.html


def test_until_the_due_date_the_mail_leads_to_asking_for_uitstel(nordkamp: QuestionSet) -> None:
    address = reverse("question:extension", args=[nordkamp.number])
    assert address in mail_on(18).text
    assert address in mail_on(21).html
    assert address not in mail_on(28).text


def test_every_mail_leads_to_ones_own_wishes(nordkamp: QuestionSet) -> None:
    mail = mail_on(14)
    assert reverse("preferences") in mail.text
    assert reverse("preferences") in mail.html


def test_after_an_uitstelbericht_the_second_line_counts(nordkamp: QuestionSet) -> None:
    record_extension(question_set=nordkamp, sent_on=day(19), reason="afstemming")
    mail = mail_on(39)
    assert "22 april 2025" in mail.subject
    assert "Uitstelbericht van zondag 30 maart 2025" in mail.text


def test_a_digest_begins_with_what_presses_most(cast: Cast, ask: Ask) -> None:
    later, sooner = ask(1, sent_on=day(0)), ask(2, sent_on=day(-7))
    mail = mail_on(14)
    assert mail.text.index(sooner.number) < mail.text.index(later.number)
    assert sooner.number in mail.subject
    assert mail.headers == {}


def test_mail_is_dutch_whatever_the_language_of_who_rings(nordkamp: QuestionSet) -> None:
    with translation.override("en"):
        mail = mail_on(14)
    assert "1 april 2025" in mail.subject
    assert "dinsdag 1 april 2025" in mail.text


def test_a_subject_with_markup_is_text_in_both_forms(nordkamp: QuestionSet) -> None:
    QuestionSet.objects.update(subject="R&D <script>\nBcc: iedereen")
    mail = mail_on(14)
    assert "R&D <script>" in mail.text
    assert "R&amp;D &lt;script&gt;" in mail.html
    assert "\n" not in mail.subject
