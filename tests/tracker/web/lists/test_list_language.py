"""The text filter of a list speaks the language of the search page."""

from __future__ import annotations

import pytest

from questions.models import QuestionSet
from tests.cast import Cast
from tests.desk import a_set, signed_in
from tests.tracker.web.lists.test_lists import ON, numbers, text

pytestmark = pytest.mark.django_db

HEAT, NITROGEN, BOTH = "2025Z00001", "2025Z00002", "2025Z00003"


@pytest.fixture
def papers(cast: Cast) -> None:
    a_set(HEAT, subject="De warmte in oude huizen", owner=cast.drafter)
    a_set(NITROGEN, subject="Stikstof en huizen in oude wijken")
    a_set(BOTH, subject="Warmte en stikstof", office="minister van Buitenlandse Zaken")


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("warmte", {HEAT, BOTH}),
        ("stikstof warmte", {BOTH}),
        ("warmte OR stikstof", {HEAT, NITROGEN, BOTH}),
        ('"oude huizen"', {HEAT}),
        ("warmte -stikstof", {HEAT}),
        ("-warmte", {NITROGEN}),
        ("warmte status:te-laat", {HEAT, BOTH}),
        ("ministerie:BZ", {BOTH}),
        ("behandelaar:niemand", {NITROGEN, BOTH}),
        ("2025Z00002 of", {NITROGEN}),
        ("de", set()),
        ("vragen", {HEAT, NITROGEN, BOTH}),
        ("vragen warmte", {HEAT, BOTH}),
    ],
)
def test_phrases_or_minus_and_facets_narrow_a_list(
    cast: Cast, papers: None, typed: str, expected: set[str]
) -> None:
    assert set(numbers(signed_in(cast.coordinator), f"/vragen/?{ON}&q={typed}")) == expected


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("warmte ministerie:XYZ", "ministerie: kent “XYZ” niet en telt niet mee."),
        ("warmte kleur:rood", "“kleur:” is geen filter"),
        ("warmte status:", "Achter “status:” ontbreekt een waarde."),
    ],
)
def test_what_of_it_does_not_count_is_said_and_what_was_typed_stays(
    cast: Cast, papers: None, typed: str, said: str
) -> None:
    client = signed_in(cast.coordinator)
    page = text(client, f"/vragen/?{ON}&q={typed}")
    assert said in page
    assert f'value="{typed}"' in page
    assert client.get(f"/vragen/?{ON}&q={typed}&format=csv").status_code == 400


def test_a_reader_learns_nothing_of_who_has_what(
    cast: Cast, states: dict[str, QuestionSet]
) -> None:
    client = signed_in(cast.reader)
    everything = numbers(client, f"/vragen/?{ON}")
    assert numbers(client, f"/vragen/?{ON}&q=behandelaar:niemand") == everything
    assert "behandelaar: is er voor wie" in text(client, f"/vragen/?{ON}&q=behandelaar:niemand")
