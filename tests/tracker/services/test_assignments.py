"""Who has a case: one at a time, accepted or given back, and the history stays."""

from __future__ import annotations

import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.utils import timezone

from questions.models import QuestionSet
from tests.cast import SENT_ON, Cast
from tests.desk import a_set
from tracker.models import Absence, Assignment, Case, Unit, User
from tracker.services import cases, notes, work

pytestmark = pytest.mark.django_db

DAY = dt.date(2025, 3, 20)


@pytest.fixture
def unit(cast: Cast) -> Unit:
    """A directie of Defensie in which the drafter works."""
    assert cast.drafter.ministry is not None
    unit = Unit.objects.create(ministry=cast.drafter.ministry, name="directie (voorbeeld)")
    cast.drafter.unit = unit
    cast.drafter.save()
    return unit


@pytest.fixture
def loose(cast: Cast) -> QuestionSet:
    """A set that nobody has."""
    return a_set("2025Z00001", sent_on=SENT_ON)


def current(case: Case) -> Assignment:
    return case.assignments.current().get()


def give(case: Case, owner: User | None, by: User | None, unit: Unit | None = None) -> Assignment:
    cases.assign(case_id=case.pk, owner=owner, unit=unit, by=by)
    return current(case)


def test_what_is_given_waits_until_it_is_accepted(cast: Cast, loose: QuestionSet) -> None:
    given = give(loose, cast.drafter, cast.coordinator)
    assert (given.person, given.given_by, given.accepted_at) == (
        cast.drafter,
        cast.coordinator,
        None,
    )
    work.accept(assignment=given, by=cast.drafter, on=DAY)
    given.refresh_from_db()
    assert given.accepted_at is not None
    assert given.answered_by == cast.drafter


def test_who_takes_it_up_has_accepted_it_at_once(cast: Cast, loose: QuestionSet) -> None:
    assert give(loose, cast.drafter, cast.drafter).accepted_at is not None


def test_taking_up_what_was_given_to_me_accepts_it(cast: Cast, loose: QuestionSet) -> None:
    give(loose, cast.drafter, cast.coordinator)
    assert give(loose, cast.drafter, cast.drafter).accepted_at is not None
    assert loose.assignments.count() == 1


def test_a_person_has_it_with_their_unit(cast: Cast, loose: QuestionSet, unit: Unit) -> None:
    given = give(loose, cast.drafter, cast.coordinator)
    loose.refresh_from_db()
    assert (loose.owner, loose.unit, given.unit) == (cast.drafter, unit, unit)


def test_what_goes_to_somebody_else_ends_with_the_first(cast: Cast, loose: QuestionSet) -> None:
    first = give(loose, cast.drafter, cast.coordinator)
    second = give(loose, cast.coordinator, cast.coordinator)
    first.refresh_from_db()
    assert first.ended_at == second.given_at
    assert [one.person for one in loose.assignments.all()] == [cast.coordinator, cast.drafter]


def test_giving_it_again_to_whom_has_it_changes_nothing(cast: Cast, loose: QuestionSet) -> None:
    first = give(loose, cast.drafter, cast.coordinator)
    assert give(loose, cast.drafter, cast.coordinator).pk == first.pk


def test_what_is_registered_with_somebody_has_its_history(
    cast: Cast, nordkamp: QuestionSet
) -> None:
    assert current(nordkamp).person == cast.drafter
    assert current(nordkamp).accepted_at is not None


def test_given_back_it_lies_with_nobody_and_the_reason_stays(
    cast: Cast, loose: QuestionSet
) -> None:
    given = give(loose, cast.drafter, cast.coordinator)
    work.give_back(assignment=given, by=cast.drafter, on=DAY, reason=" Hoort bij BZ. ")
    loose.refresh_from_db()
    assert (loose.owner, loose.unit) == (None, None)
    (returned,) = Assignment.objects.returned()
    assert (returned.reason, returned.answered_by) == ("Hoort bij BZ.", cast.drafter)


def test_what_is_given_again_is_no_longer_returned(cast: Cast, loose: QuestionSet) -> None:
    given = give(loose, cast.drafter, cast.coordinator)
    work.give_back(assignment=given, by=cast.drafter, on=DAY, reason="Vakantie.")
    give(loose, cast.drafter, cast.coordinator)
    assert not Assignment.objects.returned().exists()


@pytest.mark.parametrize("reason", ["", "   "])
def test_giving_back_without_a_reason_is_refused(
    cast: Cast, loose: QuestionSet, reason: str
) -> None:
    given = give(loose, cast.drafter, cast.coordinator)
    with pytest.raises(ValidationError, match="waarom"):
        work.give_back(assignment=given, by=cast.drafter, on=DAY, reason=reason)
    loose.refresh_from_db()
    assert loose.owner == cast.drafter


def test_nobody_accepts_or_returns_what_is_anothers(cast: Cast, loose: QuestionSet) -> None:
    given = give(loose, cast.drafter, cast.coordinator)
    with pytest.raises(ValidationError, match="niet meer bij u"):
        work.accept(assignment=given, by=cast.neighbour, on=DAY)
    with pytest.raises(ValidationError, match="niet meer bij u"):
        work.give_back(assignment=given, by=cast.neighbour, on=DAY, reason="Nee.")


def test_what_went_to_somebody_else_meanwhile_is_not_accepted(
    cast: Cast, loose: QuestionSet
) -> None:
    given = give(loose, cast.drafter, cast.coordinator)
    give(loose, cast.coordinator, cast.coordinator)
    with pytest.raises(ValidationError, match="niet meer bij u"):
        work.accept(assignment=given, by=cast.drafter, on=DAY)


def test_a_replacement_accepts_in_the_name_of_who_is_away(cast: Cast, loose: QuestionSet) -> None:
    given = give(loose, cast.drafter, cast.coordinator)
    Absence.objects.create(
        user=cast.drafter, first_day=DAY, last_day=DAY, replacement=cast.coordinator
    )
    with pytest.raises(ValidationError):
        work.accept(assignment=given, by=cast.coordinator, on=DAY + dt.timedelta(days=1))
    work.accept(assignment=given, by=cast.coordinator, on=DAY)
    given.refresh_from_db()
    assert (given.person, given.answered_by) == (cast.drafter, cast.coordinator)


@pytest.mark.parametrize("who", ["drafter", "coordinator"])
def test_a_unit_answers_by_a_member_or_its_director(
    cast: Cast, loose: QuestionSet, unit: Unit, who: str
) -> None:
    unit.director = cast.coordinator
    unit.save()
    given = give(loose, None, cast.manager, unit)
    loose.refresh_from_db()
    assert (loose.owner, loose.unit) == (None, unit)
    work.accept(assignment=given, by=getattr(cast, who), on=DAY)
    with pytest.raises(ValidationError):
        work.accept(assignment=given, by=cast.neighbour, on=DAY)


def test_a_unit_makes_a_case_followed(cast: Cast, loose: QuestionSet, unit: Unit) -> None:
    Case.objects.filter(pk=loose.pk).update(followed=False)
    give(loose, None, cast.coordinator, unit)
    loose.refresh_from_db()
    assert loose.followed


def test_the_database_knows_one_current_assignment_of_a_case(
    cast: Cast, nordkamp: QuestionSet
) -> None:
    with pytest.raises(IntegrityError, match="assignment_current_once"):
        Assignment.objects.create(case=nordkamp, person=cast.coordinator, given_at=timezone.now())


def test_the_database_refuses_a_return_without_a_reason(cast: Cast, nordkamp: QuestionSet) -> None:
    now = timezone.now()
    with pytest.raises(IntegrityError, match="given_back_with_a_reason"):
        nordkamp.assignments.update(returned_at=now, ended_at=now)


def test_nobody_directs_themself_in_a_circle(unit: Unit) -> None:
    part = Unit.objects.create(ministry=unit.ministry, name="afdeling (voorbeeld)", parent=unit)
    unit.parent = part
    with pytest.raises(ValidationError, match="onderdeel"):
        unit.full_clean()


def test_a_note_stays_with_who_wrote_it_and_needs_words(cast: Cast, nordkamp: QuestionSet) -> None:
    note = notes.write_note(case=nordkamp, author=cast.drafter, text="  Gebeld met de Griffie. ")
    assert (note.author, note.text) == (cast.drafter, "Gebeld met de Griffie.")
    with pytest.raises(ValidationError):
        notes.write_note(case=nordkamp, author=cast.drafter, text="   ")
