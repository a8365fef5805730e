"""The number of queries of a page does not grow with what is on it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from questions.services import record_extension
from tests.cast import Cast
from tests.desk import a_document, a_motion, a_reminder, a_set, an_answer, signed_in
from tracker.models import User
from tracker.services import cases, notes, step_plans

pytestmark = pytest.mark.django_db


def queries(client: Client, address: str) -> int:
    with CaptureQueriesContext(connection) as captured:
        response = client.get(address)
        b"".join(response)
    return len(captured)


def fill(places: range, owner: User) -> None:
    for place in places:
        question_set = a_set(f"2025Z{place:05}", owner=owner if place % 2 else None)
        a_reminder(question_set, owner, on=dt.date(2025, 4, 1))


LISTS = [
    "/vragen/te-laat/?op=2025-04-10&per=100",
    "/vragen/?op=2025-04-10&per=100",
    "/vragen/?op=2025-04-10&format=csv",
    "/zoeken/?q=voorbeeldlid",
]


def test_sixty_rows_cost_as_many_queries_as_ten(cast: Cast) -> None:
    client = signed_in(cast.coordinator)
    fill(range(10), cast.drafter)
    few = {address: queries(client, address) for address in LISTS}
    fill(range(10, 60), cast.drafter)
    assert {address: queries(client, address) for address in LISTS} == few
    assert {address: cost for address, cost in few.items() if cost > 14} == {}


def test_a_page_of_a_set_costs_the_same_with_two_questions_and_with_twenty(cast: Cast) -> None:
    client = signed_in(cast.coordinator)
    a_set("2025Z00001", asked=("Eerste?", "Tweede?"))
    a_set("2025Z00002", asked=tuple(f"Vraag {place}?" for place in range(20)))
    few = queries(client, "/vragen/2025Z00001/")
    assert queries(client, "/vragen/2025Z00002/") == few
    assert few <= 27


def test_a_page_of_a_set_with_sixty_references_costs_as_many_queries_as_one_with_six(
    cast: Cast,
) -> None:
    client = signed_in(cast.coordinator)
    numbers = [f"Zie Kamerstuk 36 045, nr. {place}, en 2024Z{place:05}." for place in range(1, 31)]
    a_set("2025Z00001", asked=tuple(numbers[:3]))
    few = queries(client, "/vragen/2025Z00001/")
    a_set("2025Z00002", asked=tuple(numbers))
    assert queries(client, "/vragen/2025Z00002/") == few
    assert few <= 30


def test_a_page_with_everything_on_it_costs_a_few_queries_more(cast: Cast, media: Path) -> None:
    a_motion()
    asked = a_set(
        "2025Z00001",
        owner=cast.drafter,
        asked=("Hoe staat het met Kamerstuk 21 501-20, nr. 2029?", "En met 26 045, nr. 3?"),
    )
    a_set("2025Z00002", asked=("En nu, na 2025Z00001?",))
    record_extension(question_set=asked, sent_on=dt.date(2025, 3, 30), reason="afstemming")
    a_reminder(asked, cast.drafter, on=dt.date(2025, 3, 25))
    cases.assign(case_id=asked.pk, owner=cast.drafter, by=cast.coordinator)
    step_plans.plan_steps(case=asked)
    notes.write_note(case=asked, author=cast.drafter, text="Let op.")
    an_answer(asked, a_document(), ("1", "Zie 36 045, nr. 9."), ("2", "Ja."))
    assert queries(signed_in(cast.coordinator), "/vragen/2025Z00001/") <= 32
