"""Who stands in for whom: the chain is followed, never for ever, and always ends at somebody."""

from __future__ import annotations

import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st

from tests.cast import Cast
from tracker.models import Absence, User
from tracker.services.absences import LONGEST_CHAIN, acting_for, stand_in, standing_in

DAY = dt.date(2025, 4, 1)
PEOPLE = st.integers(1, 12)
REPLACEMENTS = st.dictionaries(PEOPLE, PEOPLE)


def away(user: User, replacement: User, first: int = 0, last: int = 0) -> Absence:
    """Away from so many days after `DAY` through so many."""
    absence = Absence(
        user=user,
        first_day=DAY + dt.timedelta(days=first),
        last_day=DAY + dt.timedelta(days=last),
        replacement=replacement,
    )
    absence.full_clean()
    absence.save()
    return absence


@given(PEOPLE, REPLACEMENTS)
def test_who_acts_is_there_or_is_the_one_it_belongs_to(
    user: int, replacements: dict[int, int]
) -> None:
    acts = stand_in(user, replacements)
    assert acts == user or acts not in replacements


@given(PEOPLE, REPLACEMENTS)
def test_who_is_there_acts_for_themself(user: int, replacements: dict[int, int]) -> None:
    replacements.pop(user, None)
    assert stand_in(user, replacements) == user


@given(st.integers(1, 30))
def test_a_chain_is_followed_to_its_end_unless_it_is_too_long(length: int) -> None:
    chain = {link: link + 1 for link in range(length)}
    assert stand_in(0, chain) == (length if length <= LONGEST_CHAIN else 0)


@given(st.integers(1, 30))
def test_in_a_circle_everybody_acts_for_themself(length: int) -> None:
    circle = {link: (link + 1) % length for link in range(length)}
    assert all(stand_in(one, circle) == one for one in circle)


@pytest.mark.django_db
def test_a_replacement_stands_in_from_the_first_day_through_the_last(cast: Cast) -> None:
    away(cast.drafter, cast.coordinator, 0, 2)
    stands_in = {
        later: standing_in([cast.drafter.pk], on=DAY + dt.timedelta(days=later))[cast.drafter.pk]
        for later in (-1, 0, 2, 3)
    }
    drafter, coordinator = cast.drafter.pk, cast.coordinator.pk
    assert stands_in == {-1: drafter, 0: coordinator, 2: coordinator, 3: drafter}


@pytest.mark.django_db
def test_acting_for_is_standing_in_the_other_way_round(cast: Cast) -> None:
    away(cast.drafter, cast.coordinator)
    assert acting_for(cast.coordinator.pk, on=DAY) == {cast.coordinator.pk, cast.drafter.pk}
    assert acting_for(cast.drafter.pk, on=DAY) == {cast.drafter.pk}


@pytest.mark.django_db
def test_a_replacement_who_left_stands_in_for_nobody(cast: Cast) -> None:
    away(cast.drafter, cast.coordinator)
    User.objects.filter(pk=cast.coordinator.pk).update(is_active=False)
    assert standing_in([cast.drafter.pk], on=DAY) == {cast.drafter.pk: cast.drafter.pk}


@pytest.mark.django_db
def test_many_users_cost_one_query(cast: Cast) -> None:
    away(cast.drafter, cast.coordinator)
    with CaptureQueriesContext(connection) as captured:
        standing_in(range(1000), on=DAY)
    assert len(captured) == 1


@pytest.mark.django_db
@pytest.mark.parametrize(("first", "last"), [(0, 0), (-3, 0), (2, 9), (-5, 20)])
def test_nobody_is_away_twice_on_one_day(cast: Cast, first: int, last: int) -> None:
    away(cast.drafter, cast.coordinator, 0, 2)
    with pytest.raises(ValidationError, match="al een afwezigheid bekend"):
        away(cast.drafter, cast.coordinator, first, last)


@pytest.mark.django_db
def test_an_absence_may_follow_upon_another(cast: Cast) -> None:
    away(cast.drafter, cast.coordinator, 0, 2)
    away(cast.drafter, cast.coordinator, 3, 4)
    assert cast.drafter.absences.count() == 2


@pytest.mark.django_db
def test_nobody_replaces_themself(cast: Cast) -> None:
    with pytest.raises(ValidationError, match="collega"):
        away(cast.drafter, cast.drafter)
    with pytest.raises(IntegrityError, match="absence_replaced_by_somebody_else"):
        Absence.objects.create(
            user=cast.drafter, first_day=DAY, last_day=DAY, replacement=cast.drafter
        )


@pytest.mark.django_db
def test_an_absence_that_ends_before_it_begins_is_refused(cast: Cast) -> None:
    with pytest.raises(ValidationError, match="vóór de eerste"):
        away(cast.drafter, cast.coordinator, 3, 1)


@pytest.mark.django_db
def test_somebody_of_another_ministry_cannot_replace(cast: Cast) -> None:
    with pytest.raises(ValidationError, match="ander ministerie"):
        away(cast.drafter, cast.neighbour)
