"""Who leads and who answers along: offices change, the clock does not."""

from __future__ import annotations

import datetime as dt

import pytest
from django.core.exceptions import ValidationError

from questions.models import QuestionSet
from questions.services import transfer
from tests.cast import Cast
from tracker.models import CaseActor, Handover, Office
from tracker.services.co_signing import set_co_signers
from tracker.services.lead import hand_over

pytestmark = pytest.mark.django_db

DAY = dt.date(2025, 3, 20)


def office(name: str) -> Office:
    return Office.objects.on(DAY).get(name=name)


def test_a_handover_moves_the_lead_and_no_date(nordkamp: QuestionSet, cast: Cast) -> None:
    was, due = nordkamp.office, nordkamp.due_on
    hand_over(
        case_id=nordkamp.pk,
        office=office("minister van Buitenlandse Zaken"),
        on=DAY,
        by=cast.coordinator,
        reason="raakt vooral het buitenlands beleid",
    )
    nordkamp.refresh_from_db()
    assert str(nordkamp.office) == "minister van Buitenlandse Zaken"
    assert (nordkamp.due_on, nordkamp.settled_on) == (due, None)
    trace = Handover.objects.get(case=nordkamp)
    assert (trace.from_office, trace.on, trace.by) == (was, DAY, cast.coordinator)


def test_within_another_ministry_nobody_has_it_yet(nordkamp: QuestionSet, cast: Cast) -> None:
    assert nordkamp.owner == cast.drafter
    abroad = office("minister van Buitenlandse Zaken")
    hand_over(case_id=nordkamp.pk, office=abroad, on=DAY, by=None)
    nordkamp.refresh_from_db()
    assert nordkamp.owner is None


def test_within_one_ministry_who_has_it_keeps_it(nordkamp: QuestionSet, cast: Cast) -> None:
    deputy = office("staatssecretaris van Defensie")
    hand_over(case_id=nordkamp.pk, office=deputy, on=DAY, by=None)
    nordkamp.refresh_from_db()
    assert nordkamp.owner == cast.drafter


def test_to_whom_has_it_already_nothing_is_handed_over(nordkamp: QuestionSet) -> None:
    assert nordkamp.office is not None
    with pytest.raises(ValidationError):
        hand_over(case_id=nordkamp.pk, office=nordkamp.office, on=DAY, by=None)
    assert not Handover.objects.exists()


def test_before_the_case_began_nothing_is_handed_over(nordkamp: QuestionSet) -> None:
    abroad = office("minister van Buitenlandse Zaken")
    with pytest.raises(ValidationError):
        hand_over(case_id=nordkamp.pk, office=abroad, on=dt.date(2025, 3, 10), by=None)


def test_what_left_this_desk_is_not_handed_over(nordkamp: QuestionSet) -> None:
    transfer(question_set=nordkamp, on=DAY)
    with pytest.raises(ValidationError):
        hand_over(case_id=nordkamp.pk, office=office("minister-president"), on=DAY, by=None)


def test_co_signers_are_facts_and_writing_them_again_replaces_them(nordkamp: QuestionSet) -> None:
    abroad, prime = office("minister van Buitenlandse Zaken"), office("minister-president")
    set_co_signers(case_id=nordkamp.pk, offices=[abroad])
    set_co_signers(case_id=nordkamp.pk, offices=[prime, abroad])
    along = nordkamp.actors.filter(relation=CaseActor.Relation.CO_SIGNER)
    assert [actor.office for actor in along] == [prime, abroad]


def test_the_lead_does_not_answer_along_with_itself(nordkamp: QuestionSet) -> None:
    assert nordkamp.office is not None
    assert set_co_signers(case_id=nordkamp.pk, offices=[nordkamp.office]) == []


def test_who_answers_along_is_no_member_who_asks(nordkamp: QuestionSet) -> None:
    set_co_signers(case_id=nordkamp.pk, offices=[office("minister-president")])
    asking = nordkamp.actors.filter(relation__in=CaseActor.MEMBERS)
    assert [actor.name for actor in asking] == ["Nordkamp"]
