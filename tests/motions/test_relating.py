"""A commitment repeats, changes or supplements an earlier one: once, and never itself."""

from __future__ import annotations

import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from motions.commitments import register
from motions.models import Commitment, CommitmentLink
from motions.relating import relate, unrelate
from tests.cast import Cast

pytestmark = pytest.mark.django_db
Relation = CommitmentLink.Relation


def a_promise(number: str, on: dt.date = dt.date(2025, 3, 1)) -> Commitment:
    return register(number=number, subject="(voorbeeld)", text="(voorbeeld)", promised_on=on)


@pytest.fixture
def earlier(cast: Cast) -> Commitment:
    return a_promise("TZ202503-001")


@pytest.fixture
def later(cast: Cast) -> Commitment:
    return a_promise("TZ202505-002", dt.date(2025, 5, 1))


def test_saying_the_same_twice_is_saying_it_once(
    earlier: Commitment, later: Commitment, cast: Cast
) -> None:
    for _twice in range(2):
        relate(commitment=later, earlier=earlier, relation=Relation.REPEATS, by=cast.drafter)
    assert CommitmentLink.objects.get().made_by == cast.drafter


@pytest.mark.parametrize("turned", [False, True])
def test_two_commitments_are_linked_in_one_way(
    earlier: Commitment, later: Commitment, turned: bool
) -> None:
    link = relate(commitment=later, earlier=earlier, relation=Relation.REPEATS, by=None)
    with pytest.raises(ValidationError):
        CommitmentLink(
            commitment=earlier if turned else later,
            earlier=later if turned else earlier,
            relation=Relation.CHANGES,
        ).full_clean()
    with pytest.raises(IntegrityError):
        CommitmentLink.objects.create(commitment=earlier, earlier=later, relation=link.relation)


def test_a_commitment_is_not_linked_to_itself(earlier: Commitment) -> None:
    with pytest.raises(ValidationError):
        relate(commitment=earlier, earlier=earlier, relation=Relation.REPEATS, by=None)


def test_what_was_promised_later_is_not_the_earlier_one(
    earlier: Commitment, later: Commitment
) -> None:
    with pytest.raises(ValidationError):
        relate(commitment=earlier, earlier=later, relation=Relation.CHANGES, by=None)


def test_a_link_counts_as_a_change_of_both(earlier: Commitment, later: Commitment) -> None:
    link = relate(commitment=later, earlier=earlier, relation=Relation.SUPPLEMENTS, by=None)
    unrelate(link=link)
    for one in (earlier, later):
        assert Commitment.objects.get(pk=one.pk).revision == one.revision + 2
    assert not CommitmentLink.objects.exists()


def test_only_who_works_on_the_later_one_may_change_the_link(
    earlier: Commitment, later: Commitment, cast: Cast
) -> None:
    relate(commitment=later, earlier=earlier, relation=Relation.REPEATS, by=None)
    links = CommitmentLink.objects
    assert links.visible_to(cast.reader).exists()
    assert not links.visible_to(cast.stranger).exists()
    assert links.editable_by(cast.coordinator).exists()
    assert not links.editable_by(cast.reader).exists()
