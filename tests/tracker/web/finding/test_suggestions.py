from __future__ import annotations

import re

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from questions.models import QuestionSet
from tests.cast import Cast
from tests.desk import a_document, a_motion, a_set, signed_in
from tests.tracker.web.test_budget import queries
from tracker.models import Dossier

pytestmark = pytest.mark.django_db


def suggested(client: Client, typed: str) -> list[str]:
    """The addresses that are suggested, in order."""
    page = client.get("/zoeken/suggesties/", {"q": typed}, headers={"hx-request": "true"})
    assert page.status_code == 200
    return re.findall(r'<a href="([^"]*)"', page.content.decode())


@pytest.mark.parametrize(
    "typed",
    ["21501-20, nr. 2029", "kst-21501-20-2029", "21 501-20 nr 2029", "Kamerstuk 21501-20-2029"],
)
def test_a_number_in_any_notation_leads_to_what_it_names(cast: Cast, typed: str) -> None:
    a_motion()
    assert suggested(signed_in(cast.reader), typed)[0] == "/moties/21501-20-2029/"


@pytest.mark.parametrize("typed", ["2025Z04", "2025z0434"])
def test_the_beginning_of_a_number_leads_to_what_begins_so(
    cast: Cast, nordkamp: QuestionSet, typed: str
) -> None:
    assert suggested(signed_in(cast.reader), typed) == ["/vragen/2025Z04340/"]


@pytest.mark.parametrize("typed", ["nord", "Nordkamp", "NORDK"])
def test_a_member_leads_to_the_page_of_that_member(
    cast: Cast, nordkamp: QuestionSet, typed: str
) -> None:
    person = nordkamp.actors.get(relation="submitter").person_id
    assert suggested(signed_in(cast.reader), typed)[0] == f"/leden/{person}/"


def test_a_part_of_a_name_is_enough_when_it_begins_a_word(cast: Cast) -> None:
    case = a_set("2025Z00001")
    case.actors.filter(relation="submitter").update(name="Fred Teeven (F.)")
    client = signed_in(cast.reader)
    assert suggested(client, "teev")[0] == "/leden/naam/Fred%20Teeven%20(F.)/"
    assert suggested(client, "eeven") == []


def test_a_dossier_and_a_ministry_are_found_by_a_word_of_their_name(cast: Cast) -> None:
    Dossier.objects.update_or_create(number="36045", defaults={"title": "Situatie in Oekraïne"})
    client = signed_in(cast.reader)
    assert "/dossier/36045/" in suggested(client, "situat")
    assert "/ministeries/DEF/" in suggested(client, "defens")


def test_a_subject_is_found_by_the_beginning_of_a_word(cast: Cast, nordkamp: QuestionSet) -> None:
    assert "/vragen/2025Z04340/" in suggested(signed_in(cast.reader), "wederopb")


@pytest.mark.parametrize("typed", ["", " ", "a", "\x00"])
def test_too_little_suggests_nothing(cast: Cast, nordkamp: QuestionSet, typed: str) -> None:
    assert suggested(signed_in(cast.reader), typed) == []


def test_nothing_is_suggested_of_a_letter_that_nobody_confirmed(cast: Cast, media: None) -> None:
    a_document("Een zeewaardige brief.", by=cast.drafter, title="zeewaardig")
    assert suggested(signed_in(cast.reader), "zeewaardig") == []


def test_who_has_no_role_is_suggested_nothing(cast: Cast) -> None:
    assert signed_in(cast.stranger).get("/zoeken/suggesties/?q=nord").status_code == 403


def test_each_line_is_an_option_with_a_name_of_its_own(cast: Cast, nordkamp: QuestionSet) -> None:
    page = signed_in(cast.reader).get("/zoeken/suggesties/?q=wederopb").content.decode()
    names = re.findall(r'id="(suggestion-\d+)"', page)
    assert names
    assert len(set(names)) == len(names)


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(typed=st.text(max_size=120))
def test_whatever_is_typed_there_is_an_answer(cast: Cast, typed: str) -> None:
    suggested(signed_in(cast.reader), typed)


def test_sixty_cases_cost_as_many_queries_as_five(cast: Cast) -> None:
    client = signed_in(cast.reader)
    addresses = [f"/zoeken/suggesties/?q={typed}" for typed in ("voorbeeld", "2025Z", "2025Z00001")]
    for place in range(5):
        a_set(f"2025Z{place:05}")
    few = {address: queries(client, address) for address in addresses}
    for place in range(5, 60):
        a_set(f"2025Z{place:05}")
    assert {address: queries(client, address) for address in addresses} == few
    assert {address: cost for address, cost in few.items() if cost > 14} == {}
