"""The API: the same facts as the pages, for who shows a key or signed in; for nobody else."""

from __future__ import annotations

import datetime as dt

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from drf_spectacular.validation import validate_schema

from questions.models import QuestionSet
from tests.cast import Cast
from tests.desk import a_motion, a_set, signed_in
from tracker.models import User
from tracker.services import feed_keys

pytestmark = pytest.mark.django_db


def with_a_key(user: User) -> Client:
    key = feed_keys.make(user=user, label="script", now=timezone.now())
    return Client(headers={"authorization": f"Bearer {key.key}"})


@pytest.mark.parametrize("address", ["zaken/", "zaken/2025Z04340/", "zoeken/?q=x", "openapi.json"])
def test_without_a_key_or_a_login_nothing_is_told(nordkamp: QuestionSet, address: str) -> None:
    assert Client().get(f"/api/v1/{address}").status_code == 401


def test_a_revoked_key_opens_nothing(cast: Cast) -> None:
    key = feed_keys.make(user=cast.reader, label="script", now=timezone.now())
    feed_keys.revoke(key_id=key.pk, by=cast.reader, now=timezone.now())
    client = Client(headers={"authorization": f"Bearer {key.key}"})
    response = client.get("/api/v1/zaken/")
    assert response.status_code == 401
    assert "sleutel" in response.json()["detail"]


def test_who_has_no_role_is_told_nothing(cast: Cast) -> None:
    assert signed_in(cast.stranger).get("/api/v1/zaken/").status_code == 403


@pytest.mark.parametrize("notation", ["2025Z04340", "2025z04340"])
def test_a_case_is_given_in_any_notation_with_why_its_dates_are_what_they_are(
    cast: Cast, nordkamp: QuestionSet, notation: str
) -> None:
    response = with_a_key(cast.reader).get(f"/api/v1/zaken/{notation}/?on=2025-04-02")
    case = response.json()
    assert (case["number"], case["due_on"]) == ("2025Z04340", "2025-04-01")
    assert (case["state"], case["days_late"]) == ("te_laat_zonder_uitstel", 1)
    assert case["ministry"] == "DEF"
    assert case["page"].endswith("/vragen/2025Z04340/")
    assert {"relation": "submitter", "name": "Nordkamp", "party": "GL-PvdA"} in case["actors"]
    assert any("12.2" in step["source"] for step in case["because"])


def test_a_motion_is_given_by_its_kamerstuk_number(cast: Cast) -> None:
    a_motion()
    response = with_a_key(cast.reader).get("/api/v1/zaken/21 501-20, nr. 2029/")
    assert response.json()["number"] == "kst-21501-20-2029"


def test_a_number_that_is_not_there_is_not_found(cast: Cast) -> None:
    assert with_a_key(cast.reader).get("/api/v1/zaken/2025Z99999/").status_code == 404


def test_a_list_can_be_narrowed(cast: Cast) -> None:
    a_set("2025Z00001", sent_on=dt.date(2025, 3, 11))
    a_set("2025Z00002", sent_on=dt.date(2025, 4, 1))
    a_motion()
    client = with_a_key(cast.reader)

    def numbers(asked: str) -> list[str]:
        found = client.get(f"/api/v1/zaken/?on=2025-04-02&{asked}").json()
        return [case["number"] for case in found["results"]]

    assert numbers("kind=question") == ["2025Z00002", "2025Z00001"]
    assert numbers("state=te_laat_zonder_uitstel&state=bijna") == ["2025Z00001"]
    assert numbers("ministry=DEF&due_from=2025-04-02") == ["2025Z00002"]
    assert numbers("ministry=VWS") == []


def test_a_wrong_parameter_is_refused_with_what_was_wrong(cast: Cast) -> None:
    response = with_a_key(cast.reader).get("/api/v1/zaken/?on=gisteren&state=onbekend")
    assert response.status_code == 400
    assert set(response.json()) == {"on", "state"}


def test_the_search_is_that_of_the_page(cast: Cast, nordkamp: QuestionSet) -> None:
    (found,) = with_a_key(cast.reader).get("/api/v1/zoeken/?q=2025Z04340").json()
    assert found["url"] == "/vragen/2025Z04340/"


def test_nothing_can_be_changed(cast: Cast, nordkamp: QuestionSet) -> None:
    client = with_a_key(cast.manager)
    for method in (client.post, client.put, client.patch, client.delete):
        assert method("/api/v1/zaken/2025Z04340/").status_code == 405


def test_a_list_of_sixty_costs_as_many_queries_as_one_of_ten(cast: Cast) -> None:
    client = with_a_key(cast.reader)

    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            client.get("/api/v1/zaken/?on=2025-04-02")
        return len(captured)

    with time_machine.travel("2025-04-02T12:00Z", tick=False):
        for place in range(10):
            a_set(f"2025Z{place:05}")
        queries()
        few = queries()
        for place in range(10, 60):
            a_set(f"2025Z{place:05}")
        assert queries() == few <= 6


def test_the_schema_describes_it_and_is_valid(cast: Cast) -> None:
    schema = signed_in(cast.reader).get("/api/v1/openapi.json").json()
    validate_schema(schema)  # type: ignore[no-untyped-call]
    assert set(schema["paths"]) == {
        "/api/v1/zaken/",
        "/api/v1/zaken/{number}/",
        "/api/v1/zoeken/",
        "/api/v1/openapi.json",
    }
