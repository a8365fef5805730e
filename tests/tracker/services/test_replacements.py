"""Motions that replace one another: known in both directions, in whatever order they come in."""

from __future__ import annotations

import itertools

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st
from pytest_django import DjangoAssertNumQueries

from motions.models import Motion
from motions.services import register
from motions.texts import replace, replaced_number
from tests.cast import Cast
from tracker.services.citations import correct
from tracker.services.replacements import _follow, replacements_of

FIRST, SECOND, THIRD = (f"kst-21501-20-{number}" for number in (1172, 1180, 1192))


def a_version(number: str, subject: str = "een motie", *, replaces: str = "") -> Motion:
    return register(number=number, subject=subject, members=[("Piri", "")], replaces=replaces)


@pytest.mark.django_db
@pytest.mark.parametrize("order", list(itertools.permutations([FIRST, SECOND, THIRD])))
def test_the_living_one_is_found_in_whatever_order_the_versions_come_in(
    cast: Cast, order: tuple[str, ...]
) -> None:
    replaces = {SECOND: FIRST, THIRD: SECOND}
    for number in order:
        a_version(number, replaces=replaces.get(number, ""))
    assert replacements_of(FIRST).newer == (SECOND, THIRD)
    assert replacements_of(FIRST).living == THIRD
    assert replacements_of(THIRD).older == (SECOND, FIRST)
    assert replacements_of(THIRD).living == ""


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("subject", "number"),
    [
        ("Gewijzigde motie van het lid Piri (t.v.v. 21501-20-1172)", "kst-21501-20-1172"),
        ("Gewijzigde motie van het lid Piri (t.v.v. 36800-X-49)", "kst-36800-X-49"),
        ("Nader gewijzigde motie (t.v.v. 32824-499)", "kst-32824-499"),
        ("Motie ter vervanging van die gedrukt onder nr. 1172", "kst-21501-20-1172"),
    ],
)
def test_the_subject_of_a_motion_says_what_it_replaces_as_written(
    cast: Cast, subject: str, number: str
) -> None:
    motion = a_version(SECOND, subject)
    assert replaced_number(motion) == number
    said = motion.citations.get(part="vervangt").as_written
    assert said in subject
    assert said.lower().startswith(("t.v.v.", "ter vervanging"))


@pytest.mark.django_db
def test_the_replaced_motion_need_not_be_known_yet(cast: Cast) -> None:
    a_version(SECOND, replaces=FIRST)
    assert replacements_of(FIRST).living == SECOND


@pytest.mark.django_db
def test_a_circle_is_refused_and_nothing_is_written(cast: Cast) -> None:
    first, second = a_version(FIRST), a_version(SECOND, replaces=FIRST)
    a_version(THIRD, replaces=SECOND)
    for older in (SECOND, THIRD, FIRST):
        with pytest.raises(ValidationError):
            replace(motion=first, number=older)
    assert replaced_number(first) == ""
    said = second.citations.get(part="vervangt")
    with pytest.raises(ValidationError):
        correct(citation_id=said.pk, number=THIRD, reason="fout", by=cast.coordinator)
    assert replaced_number(second) == FIRST


@pytest.mark.django_db
def test_a_person_can_take_the_replacement_out_or_correct_it(cast: Cast) -> None:
    motion = a_version(SECOND, replaces="kst-21501-20-1171")
    said = motion.citations.get(part="vervangt")
    correct(citation_id=said.pk, number="21 501-20, nr. 1172", reason="typ", by=cast.coordinator)
    assert replacements_of(FIRST).living == SECOND
    replace(motion=motion, number="")
    assert replacements_of(FIRST).living == ""


@pytest.mark.django_db
def test_a_chain_of_any_length_is_one_query(
    cast: Cast, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    numbers = [f"kst-21501-20-{number}" for number in range(1, 9)]
    for older, newer in itertools.pairwise(["", *numbers]):
        a_version(newer, replaces=older)
    with django_assert_num_queries(1):
        assert replacements_of(numbers[0]).living == numbers[-1]


@given(
    st.dictionaries(st.sampled_from("abcdefgh"), st.sampled_from("abcdefgh"), max_size=8),
    st.sampled_from("abcdefgh"),
)
def test_following_any_replacements_ends_and_passes_each_number_once(
    steps: dict[str, str], start: str
) -> None:
    passed = _follow(start, steps)
    assert len({start, *passed}) == 1 + len(passed)
    assert all(steps[one] == other for one, other in itertools.pairwise((start, *passed)))
