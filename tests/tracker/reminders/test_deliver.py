"""The mail step: one mail per recipient, with what still stands; the rest says why it does not."""

from __future__ import annotations

import datetime as dt

import pytest

from questions.models import QuestionSet
from questions.services import record_extension, withdraw
from tests.cast import Cast
from tests.tracker.reminders.conftest import Ask
from tests.tracker.reminders.ledger import at, day, ledger, mails
from tracker.deadlines import Outcome
from tracker.mail.compose import Draft
from tracker.models import OutgoingMail, Reminder
from tracker.reminders.deliver import Delivered, deliver
from tracker.reminders.notices import write
from tracker.reminders.plan import plan
from tracker.services import cases
from tracker.services.why import Recesses

pytestmark = pytest.mark.django_db


def look(count: int) -> None:
    plan(today=day(count), now=at(count))


def hand_over(count: int) -> Delivered:
    return deliver(today=day(count), now=at(count))


def reasons() -> set[str]:
    return set(Reminder.objects.filter(state="superseded").values_list("reason", flat=True))


def test_a_planned_reminder_becomes_a_mail_once(nordkamp: QuestionSet) -> None:
    look(14)
    assert hand_over(14) == Delivered(mails=2)
    assert hand_over(14) == Delivered()
    assert mails() == ["behandelaar", "coordinator"]
    mail = OutgoingMail.objects.get(recipient__startswith="behandelaar")
    assert nordkamp.number in mail.subject
    thread = f"<case-{nordkamp.pk}@localhost>"
    assert mail.headers == {"In-Reply-To": thread, "References": thread}


@pytest.mark.usefixtures("nordkamp")
def test_only_the_newest_of_a_case_is_sent() -> None:
    look(30)
    assert hand_over(30) == Delivered(mails=2, superseded=6)
    assert [row[0] for row in ledger() if row[2] == "handed_over"] == ["overdue-7", "overdue-7"]
    assert reasons() == {"ingehaald door de herinnering van 8 april 2025"}


def test_several_cases_are_one_mail(ask: Ask) -> None:
    numbers = [ask(count).number for count in range(1, 6)]
    look(14)
    assert hand_over(14) == Delivered(mails=2)
    for mail in OutgoingMail.objects.all():
        assert all(number in mail.text and number in mail.html for number in numbers)
        assert mail.reminders.count() == 5


def test_what_was_answered_after_planning_is_not_sent(nordkamp: QuestionSet) -> None:
    look(14)
    cases.settle(case_id=nordkamp.pk, on=day(14), outcome=Outcome.ANSWERED)
    assert hand_over(14) == Delivered(superseded=2)
    assert reasons() == {"beantwoord op 25 maart 2025"}


def test_what_was_withdrawn_says_so(nordkamp: QuestionSet) -> None:
    look(14)
    withdraw(question_set=nordkamp, on=day(14))
    hand_over(14)
    assert reasons() == {"ingetrokken op 25 maart 2025"}


def test_an_uitstelbericht_supersedes_what_was_not_yet_sent(nordkamp: QuestionSet) -> None:
    look(18)
    record_extension(question_set=nordkamp, sent_on=day(18), reason="afstemming")
    assert hand_over(18) == Delivered(superseded=4)
    assert reasons() == {"uitstelbericht van 29 maart 2025"}


def test_an_uitstelbericht_never_unsends(nordkamp: QuestionSet) -> None:
    look(14)
    hand_over(14)
    OutgoingMail.objects.update(state="sent", attempts=1, sent_at=at(14))
    before = ledger()
    record_extension(question_set=nordkamp, sent_on=day(18), reason="afstemming")
    look(20)
    hand_over(20)
    assert ledger() == before


def test_another_owner_gets_it_instead(cast: Cast, nordkamp: QuestionSet) -> None:
    look(14)
    cases.assign(case_id=nordkamp.pk, owner=cast.neighbour)
    look(14)
    hand_over(14)
    assert mails() == ["buur", "coordinator"]
    assert reasons() == {"niet meer voor deze ontvanger"}


def test_an_owner_ends_the_question_who_has_it(cast: Cast, ask: Ask) -> None:
    case = ask(owner=None)
    look(7)
    cases.assign(case_id=case.pk, owner=cast.drafter)
    assert hand_over(7) == Delivered(superseded=1)
    assert reasons() == {"de zaak heeft een behandelaar"}


def test_another_start_makes_other_reminders(nordkamp: QuestionSet) -> None:
    look(14)
    case = cases.lock(nordkamp.pk)
    case.started_on = day(1)
    cases.save(case)
    look(15)
    assert hand_over(15) == Delivered(mails=2, superseded=2)
    assert reasons() == {"de uiterste datum is nu 2 april 2025"}


def test_a_case_reopened_by_mistake_is_reminded_of_after_all(nordkamp: QuestionSet) -> None:
    look(18)
    cases.settle(case_id=nordkamp.pk, on=day(18), outcome=Outcome.ANSWERED)
    hand_over(18)
    cases.reopen(case_id=nordkamp.pk)
    look(18)
    assert hand_over(18).mails == 2
    assert ("decide", "behandelaar", "handed_over") in ledger()


def test_mail_that_was_never_tried_is_taken_into_the_newer_one(
    nordkamp: QuestionSet, ask: Ask
) -> None:
    for count in range(1, 11):
        ask(count, sent_on=day(count - 10))
    for count in range(14, 22):
        look(count)
        hand_over(count)
    assert mails() == ["behandelaar", "coordinator"]
    waiting = OutgoingMail.objects.filter(state="waiting")
    assert {mail.reminders.count() for mail in waiting} == {11}


def test_mail_that_may_have_left_is_not_taken_back(nordkamp: QuestionSet, ask: Ask) -> None:
    look(14)
    hand_over(14)
    OutgoingMail.objects.update(attempts=1, claimed_at=at(14))
    ask(1, sent_on=day(2))
    look(16)
    hand_over(16)
    assert mails() == ["behandelaar"] * 2 + ["coordinator"] * 2


def test_a_recipient_whose_mail_cannot_be_written_costs_nobody_else_his(
    nordkamp: QuestionSet, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(reminders: list[Reminder], *, today: dt.date, recesses: Recesses) -> Draft:
        if reminders[0].recipient.username == "coordinator":
            raise RuntimeError("kapot")
        return write(reminders, today=today, recesses=recesses)

    monkeypatch.setattr("tracker.reminders.letters.write", breaks)
    look(14)
    assert hand_over(14) == Delivered(mails=1)
    monkeypatch.undo()
    assert hand_over(14) == Delivered(mails=1)
    assert mails() == ["behandelaar", "coordinator"]
