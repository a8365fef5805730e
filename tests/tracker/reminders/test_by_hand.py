"""A reminder by hand: one press is one mail to the owner, with the note, in the same ledger."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from questions.models import QuestionSet
from tests.cast import Cast
from tests.desk import signed_in
from tests.smtp import Sink
from tests.tracker.mail.conftest import sink
from tests.tracker.reminders.conftest import Ask
from tests.tracker.reminders.ledger import at, day, ledger
from tracker.deadlines import Outcome
from tracker.models import Absence, OutgoingMail, Reminder, User
from tracker.reminders.by_hand import remind, token
from tracker.reminders.tick import tick
from tracker.services import cases

__all__ = ["sink"]
pytestmark = pytest.mark.django_db
ONE = "0123456789abcdef"


def press(case: QuestionSet, by: User, *, key: str = ONE, note: str = "Lukt het?") -> int:
    return remind(case_id=case.pk, by=by, note=note, token=key, now=at(3))


def test_it_is_sent_at_once_to_the_owner_with_the_note(
    sink: Sink, cast: Cast, nordkamp: QuestionSet
) -> None:
    assert press(nordkamp, cast.coordinator) == 1
    assert tick(at(3)).sent == 1
    (mail,) = sink.received
    body = mail.get_body(["plain"])
    assert body is not None
    assert mail["To"] == "behandelaar@rappel.example"
    assert "coordinator" in body.get_content()
    assert "Lukt het?" in body.get_content()
    assert mail["References"] == f"<case-{nordkamp.pk}@localhost>"
    assert ledger() == [(f"manual-{ONE}", "behandelaar", "handed_over")]


def test_a_double_press_is_one_reminder_and_a_second_press_another(
    cast: Cast, nordkamp: QuestionSet
) -> None:
    press(nordkamp, cast.coordinator)
    assert press(nordkamp, cast.coordinator) == 0
    assert Reminder.objects.count() == 1
    assert press(nordkamp, cast.coordinator, key=token()) == 1


def test_it_goes_alone_and_overtakes_nothing(sink: Sink, cast: Cast, nordkamp: QuestionSet) -> None:
    remind(case_id=nordkamp.pk, by=cast.coordinator, note="", token=ONE, now=at(14))
    tick(at(14))
    mine = [mail for mail in sink.received if "behandelaar" in str(mail["To"])]
    assert len(mine) == 2
    assert {state for _rung, _who, state in ledger()} == {"handed_over"}


def test_who_stands_in_gets_it_too(cast: Cast, nordkamp: QuestionSet) -> None:
    Absence.objects.create(
        user=cast.drafter, replacement=cast.stranger, first_day=day(0), last_day=day(9)
    )
    assert press(nordkamp, cast.coordinator) == 2


def test_an_answer_before_it_is_sent_stops_it(
    sink: Sink, cast: Cast, nordkamp: QuestionSet
) -> None:
    press(nordkamp, cast.coordinator)
    cases.settle(case_id=nordkamp.pk, on=day(3), outcome=Outcome.ANSWERED)
    assert tick(at(3)).sent == 0
    assert Reminder.objects.get().reason == "beantwoord op 14 maart 2025"


def test_nobody_to_remind_or_nothing_to_remind_of_is_refused(
    cast: Cast, ask: Ask, nordkamp: QuestionSet
) -> None:
    with pytest.raises(ValidationError):
        press(ask(owner=None), cast.coordinator)
    with pytest.raises(ValidationError):
        press(nordkamp, cast.coordinator, key="niet van ons")
    cases.settle(case_id=nordkamp.pk, on=day(2), outcome=Outcome.ANSWERED)
    with pytest.raises(ValidationError):
        press(nordkamp, cast.coordinator)
    assert not Reminder.objects.exists()


def test_on_the_page_a_colleague_may_and_a_reader_may_not(
    cast: Cast, nordkamp: QuestionSet
) -> None:
    posted = {"note": "Lukt het?", "token": ONE}
    address = f"/zaken/{nordkamp.pk}/herinneren/"
    for _press in range(2):
        response = signed_in(cast.coordinator).post(address, posted)
        assert response["Location"] == nordkamp.get_absolute_url()
    assert signed_in(cast.reader).post(address, posted).status_code == 403
    assert signed_in(cast.neighbour).post(address, posted).status_code == 403
    assert Reminder.objects.get().sent_by == cast.coordinator
    assert not OutgoingMail.objects.exists()


def test_a_note_that_is_too_long_is_refused_in_words(cast: Cast, nordkamp: QuestionSet) -> None:
    posted = {"note": "a" * 3000, "token": ONE}
    page = signed_in(cast.coordinator).post(
        f"/zaken/{nordkamp.pk}/herinneren/", posted, follow=True
    )
    assert "2000" in page.content.decode()
    assert not Reminder.objects.exists()
