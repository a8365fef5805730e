"""Units above and below each other, and who directs them."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.cast import Cast
from tracker.models import Ministry, Unit, User
from tracker.services.units import directors, with_parts

pytestmark = pytest.mark.django_db


def a_unit(name: str, parent: Unit | None = None, director: User | None = None) -> Unit:
    ministry = Ministry.objects.all()[0]
    return Unit.objects.create(ministry=ministry, name=name, parent=parent, director=director)


def test_a_unit_without_a_director_is_directed_from_above(cast: Cast) -> None:
    top = a_unit("directie (voorbeeld)", director=cast.coordinator)
    part = a_unit("afdeling (voorbeeld)", top)
    team = a_unit("team (voorbeeld)", part, cast.drafter)
    loose = a_unit("bureau (voorbeeld)")
    assert directors() == {
        top.pk: cast.coordinator.pk,
        part.pk: cast.coordinator.pk,
        team.pk: cast.drafter.pk,
    }
    assert loose.pk not in directors()


def test_who_left_directs_nothing(cast: Cast) -> None:
    top = a_unit("directie (voorbeeld)", director=cast.coordinator)
    part = a_unit("afdeling (voorbeeld)", top, cast.drafter)
    User.objects.filter(pk=cast.drafter.pk).update(is_active=False)
    assert directors()[part.pk] == cast.coordinator.pk


def test_units_in_a_circle_end_somewhere() -> None:
    one = a_unit("een (voorbeeld)")
    other = a_unit("ander (voorbeeld)", one)
    Unit.objects.filter(pk=one.pk).update(parent=other)
    assert directors() == {}
    assert with_parts([one.pk]) == {one.pk, other.pk}


def test_a_unit_comes_with_its_parts_and_theirs_in_one_query() -> None:
    top = a_unit("directie (voorbeeld)")
    part = a_unit("afdeling (voorbeeld)", top)
    team = a_unit("team (voorbeeld)", part)
    a_unit("bureau (voorbeeld)")
    with CaptureQueriesContext(connection) as captured:
        assert with_parts([top.pk]) == {top.pk, part.pk, team.pk}
    assert len(captured) == 1
    assert with_parts([team.pk]) == {team.pk}
