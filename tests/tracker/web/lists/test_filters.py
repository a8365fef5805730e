from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from questions.models import QuestionSet
from tests.cast import Cast
from tests.desk import signed_in
from tests.tracker.web.lists.test_lists import ON, numbers, text
from tracker.deadlines import State

pytestmark = pytest.mark.django_db


FOLLOWED = [state for state in State if state is not State.NOT_FOLLOWED]


@pytest.mark.parametrize("state", FOLLOWED)
def test_each_state_can_be_asked_for(
    cast: Cast, states: dict[str, QuestionSet], state: State
) -> None:
    found = numbers(signed_in(cast.coordinator), f"/vragen/?{ON}&stand={state}")
    assert found == [states[state].number]


def test_what_this_desk_does_not_follow_can_be_asked_for(
    cast: Cast, states: dict[str, QuestionSet]
) -> None:
    QuestionSet.objects.filter(pk=states["bijna"].pk).update(followed=False)
    found = numbers(signed_in(cast.coordinator), f"/vragen/?{ON}&stand={State.NOT_FOLLOWED}")
    assert found == [states["bijna"].number]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("stand=te_laat", ["te_laat_zonder_uitstel", "te_laat_ondanks_uitstel"]),
        ("stand=te_laat&fase=uitstel", ["te_laat_ondanks_uitstel"]),
        ("stand=te_laat&fase=eerste", ["te_laat_zonder_uitstel"]),
        ("termijn_van=2025-04-12&termijn_tot=12-04-2025", ["bijna"]),
        ("behandelaar=mij", ["open", "te_laat_ondanks_uitstel"]),
        ("stand=lopend&behandelaar=niemand", ["bijna", "te_laat_zonder_uitstel", "uitstel_loopt"]),
        ("q=2025z00003", ["te_laat_zonder_uitstel"]),
        ("q=zaak%202025Z00003", ["te_laat_zonder_uitstel"]),
        ("jaar=2025&q=buitenlandse", ["te_laat_zonder_uitstel"]),
    ],
)
def test_filters_narrow_the_list(
    cast: Cast, states: dict[str, QuestionSet], query: str, expected: list[str]
) -> None:
    found = numbers(signed_in(cast.drafter), f"/vragen/?{ON}&{query}")
    assert sorted(found) == sorted(states[name].number for name in expected)


def test_a_ministry_and_a_bewindspersoon_can_be_asked_for(
    cast: Cast, states: dict[str, QuestionSet]
) -> None:
    client = signed_in(cast.coordinator)
    office = states["te_laat_zonder_uitstel"].office
    assert office is not None
    for query in (f"ministerie={office.ministry_id}", f"bewindspersoon={office.pk}"):
        assert numbers(client, f"/vragen/te-laat/?{ON}&{query}") == ["2025Z00003"]


def test_only_ministries_that_have_something_in_the_list_are_offered(
    cast: Cast, states: dict[str, QuestionSet]
) -> None:
    page = text(signed_in(cast.coordinator), f"/vragen/?{ON}")
    assert ">Ministerie van Defensie</option>" in page
    assert ">Ministerie van Financiën</option>" not in page


def test_a_reader_cannot_filter_on_who_has_it(cast: Cast, states: dict[str, QuestionSet]) -> None:
    client = signed_in(cast.reader)
    assert 'name="behandelaar"' not in text(client, f"/vragen/?{ON}")
    everything = numbers(client, f"/vragen/?{ON}")
    assert numbers(client, f"/vragen/?{ON}&behandelaar={cast.drafter.pk}") == everything


@pytest.mark.parametrize(
    "query",
    [
        "ministerie=nee",
        "ministerie=" + "9" * 40,
        "bewindspersoon=-1",
        "stand=vreselijk",
        "termijn_van=2025-02-30",
        "termijn_tot=0001-01-01",
        "jaar=tweeduizend",
        "fase=derde",
        "behandelaar=999999",
        "per=7",
        "groep=dag",
        "op=31-02-2025",
        "op=9999-12-31",
        "q=%00",
    ],
)
def test_a_filter_that_makes_no_sense_is_named_and_left_out(
    cast: Cast, states: dict[str, QuestionSet], query: str
) -> None:
    client = signed_in(cast.coordinator)
    page = text(client, f"/vragen/te-laat/?{query}")
    assert "rappel-notice" in page
    refused = client.get(f"/vragen/te-laat/?{query}&format=csv")
    assert refused.status_code == 400
    assert refused.headers["Content-Type"].startswith("text/plain")


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    values=st.dictionaries(
        st.sampled_from(["q", "op", "stand", "ministerie", "jaar", "o", "page", "termijn_van"]),
        st.text(max_size=20),
    )
)
def test_no_parameter_ever_breaks_a_list(cast: Cast, values: dict[str, str]) -> None:
    client = signed_in(cast.coordinator)
    assert client.get("/vragen/te-laat/", values).status_code == 200
