"""What is only there to be found troubles nobody, until somebody here takes it up."""

from __future__ import annotations

import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from questions.models import QuestionSet
from questions.services import Asked, record_extension, register
from tests.cast import Cast
from tests.desk import signed_in
from tracker.deadlines import Outcome, State
from tracker.models import Case, Reminder
from tracker.reminders.plan import plan
from tracker.search.results import find
from tracker.services import cases

MUCH_LATER = dt.date(2025, 9, 1)


@pytest.fixture
def loaded(nordkamp: QuestionSet) -> QuestionSet:
    """The real set as the open data knows it: nobody here has it."""
    Case.objects.filter(pk=nordkamp.pk).update(followed=False, owner=None)
    nordkamp.questions.all().delete()
    nordkamp.refresh_from_db()
    return nordkamp


def planned(on: dt.date) -> int:
    return plan(today=on, now=timezone.make_aware(dt.datetime.combine(on, dt.time(9)))).reminders


def test_what_is_not_followed_is_never_late_nor_planned(loaded: QuestionSet) -> None:
    assert loaded.state_on(MUCH_LATER) is State.NOT_FOLLOWED
    assert not Case.objects.needing_attention(MUCH_LATER).exists()
    assert not Case.objects.open_on(MUCH_LATER).exists()
    assert planned(MUCH_LATER) == 0
    assert not Reminder.objects.exists()


def test_what_is_not_followed_is_found_and_says_so_on_its_page(
    loaded: QuestionSet, cast: Cast
) -> None:
    (found,) = find("2025Z04340")
    assert found.number == loaded.number
    page = signed_in(cast.reader).get(f"/vragen/2025Z04340/?op={MUCH_LATER}")
    assert "rappel-state--niet_gevolgd" in page.content.decode()
    assert "te laat" not in page.content.decode().partition("<main")[2]


def test_registering_its_letter_follows_a_set_that_was_only_there_to_be_found(
    loaded: QuestionSet, cast: Cast
) -> None:
    registered = register(
        number=loaded.number,
        subject="het onderwerp van de brief",
        sent_on=dt.date(2025, 3, 12),
        asked=[Asked("1", "Hoe staat het ermee?")],
        members=[("Nordkamp", "GL-PvdA")],
        addressees=["minister van Defensie"],
        owner=cast.drafter,
    )
    assert registered.pk == loaded.pk
    assert (registered.followed, registered.due_on) == (True, dt.date(2025, 4, 2))
    assert [question.number for question in registered.questions.all()] == ["1"]
    assert Case.objects.needing_attention(MUCH_LATER).count() == 1
    assert planned(MUCH_LATER) > 0


def test_giving_it_to_somebody_follows_it(loaded: QuestionSet, cast: Cast) -> None:
    assert cases.assign(case_id=loaded.pk, owner=cast.drafter).followed
    assert cases.assign(case_id=loaded.pk, owner=None).followed


def test_an_uitstelbericht_follows_it(loaded: QuestionSet) -> None:
    record_extension(question_set=loaded, sent_on=dt.date(2025, 3, 30), reason="(voorbeeld)")
    loaded.refresh_from_db()
    assert loaded.followed
    assert loaded.state_on(MUCH_LATER) is State.LATE_DESPITE_EXTENSION


def test_an_answer_that_becomes_known_is_counted(loaded: QuestionSet) -> None:
    case = cases.settle(case_id=loaded.pk, on=dt.date(2025, 4, 23), outcome=Outcome.ANSWERED)
    assert not case.followed
    assert case.state_on(dt.date(2025, 4, 22)) is State.NOT_FOLLOWED
    assert case.state_on(MUCH_LATER) is State.ANSWERED_LATE


def test_the_database_refuses_an_owner_for_what_is_not_followed(
    loaded: QuestionSet, cast: Cast
) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Case.objects.filter(pk=loaded.pk).update(owner=cast.drafter)
    loaded.owner = cast.drafter
    with pytest.raises(ValidationError):
        loaded.full_clean()
