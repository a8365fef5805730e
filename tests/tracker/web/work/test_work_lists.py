"""“Mijn werk” and “Mijn directie”: what is on them, in which order, and what it costs."""

from __future__ import annotations

import csv
import datetime as dt
import re
from collections.abc import Iterator

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from questions.models import QuestionSet
from tests.cast import Cast
from tests.desk import a_set, signed_in
from tracker.models import Absence, Unit
from tracker.services import cases, work

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("while_open")]

DAY = dt.date(2025, 4, 10)
MY_WORK, MY_UNIT = "/mijn/werk/", "/mijn/directie/"


@pytest.fixture
def while_open(cast: Cast) -> Iterator[None]:
    """The tests happen on 10 April 2025."""
    with time_machine.travel("2025-04-10 12:00+02:00", tick=False):
        yield


@pytest.fixture
def unit(cast: Cast) -> Unit:
    """A directie with the drafter in it, that the coordinator directs."""
    assert cast.drafter.ministry is not None
    unit = Unit.objects.create(
        ministry=cast.drafter.ministry, name="directie (voorbeeld)", director=cast.coordinator
    )
    cast.drafter.unit = unit
    cast.drafter.save()
    return unit


def ago(days: int) -> dt.date:
    return DAY - dt.timedelta(days=days)


def page(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


def numbers(client: Client, address: str) -> list[str]:
    """The numbers on a list, in order, as its CSV has them."""
    body = b"".join(client.get(f"{address}{'&' if '?' in address else '?'}format=csv"))
    rows = csv.DictReader(body.decode("utf-8-sig").splitlines(), delimiter=";")
    return [row["Nummer"] for row in rows]


def test_my_work_is_what_i_have_with_what_presses_most_first(cast: Cast) -> None:
    a_set("2025Z00001", sent_on=ago(5), owner=cast.drafter)
    a_set("2025Z00002", sent_on=ago(30), owner=cast.drafter)
    a_set("2025Z00003", sent_on=ago(20), owner=cast.drafter)
    a_set("2025Z00004", sent_on=ago(20), owner=cast.coordinator)
    a_set("2025Z00005", sent_on=ago(20))
    assert numbers(signed_in(cast.drafter), MY_WORK) == ["2025Z00002", "2025Z00003", "2025Z00001"]


def test_what_was_given_to_me_or_my_unit_waits_for_my_answer(cast: Cast, unit: Unit) -> None:
    mine, units = a_set("2025Z00001", sent_on=ago(5)), a_set("2025Z00002", sent_on=ago(5))
    cases.assign(case_id=mine.pk, owner=cast.drafter, by=cast.coordinator)
    cases.assign(case_id=units.pk, owner=None, unit=unit, by=cast.manager)
    drafter = signed_in(cast.drafter)
    assert page(drafter, MY_WORK).count("/aannemen/") == 2
    assert numbers(drafter, f"{MY_WORK}?deel=aannemen") == ["2025Z00001", "2025Z00002"]
    given = mine.assignments.current().get()
    answer = drafter.post(f"/werk/toewijzingen/{given.pk}/aannemen/", {"from_list": "1"})
    assert answer["Location"] == MY_WORK
    assert page(drafter, MY_WORK).count("/aannemen/") == 1


def test_the_replacement_has_the_work_in_the_name_of_who_is_away(cast: Cast) -> None:
    a_set("2025Z00001", sent_on=ago(5), owner=cast.drafter)
    coordinator = signed_in(cast.coordinator)
    assert numbers(coordinator, MY_WORK) == []
    Absence.objects.create(
        user=cast.drafter, first_day=DAY, last_day=DAY, replacement=cast.coordinator
    )
    assert numbers(coordinator, f"{MY_WORK}?deel=vervanging") == ["2025Z00001"]
    assert numbers(coordinator, f"{MY_WORK}?deel=mij") == []
    assert "namens behandelaar" in page(coordinator, MY_WORK)


def test_what_came_back_stands_with_who_gave_it_and_the_coordinators(cast: Cast) -> None:
    case = a_set("2025Z00001", sent_on=ago(5))
    cases.assign(case_id=case.pk, owner=cast.drafter, by=cast.manager)
    given = case.assignments.current().get()
    work.give_back(assignment=given, by=cast.drafter, on=DAY, reason="Hoort bij BZ.")
    assert "Hoort bij BZ." in page(signed_in(cast.manager), MY_WORK)
    assert "Hoort bij BZ." in page(signed_in(cast.coordinator), MY_WORK)
    assert "Hoort bij BZ." not in page(signed_in(cast.drafter), MY_WORK)
    assert "Hoort bij BZ." not in page(signed_in(cast.neighbour), MY_WORK)


def test_the_next_steps_stand_by_date_over_all_cases(cast: Cast) -> None:
    a_set("2025Z00001", sent_on=ago(5), owner=cast.drafter)
    a_set("2025Z00002", sent_on=ago(9), owner=cast.drafter)
    shown = page(signed_in(cast.drafter), MY_WORK)
    steps = shown[shown.index('id="steps"') :]
    # The concept of the second falls on Friday 11 April (a Sunday brought forward it would not be).
    assert steps.index("2025Z00002") < steps.index("2025Z00001")
    assert "wo 16 april" in steps or "do 17 april" in steps


def test_a_list_sorts_by_the_next_step_and_says_when_it_cannot_sort(cast: Cast) -> None:
    late = a_set("2025Z00001", sent_on=ago(9), owner=cast.drafter)
    a_set("2025Z00002", sent_on=ago(8), owner=cast.drafter)
    late.steps.filter(name="Concept").update(done_on=DAY, done_by=cast.drafter)
    drafter = signed_in(cast.drafter)
    assert numbers(drafter, f"{MY_WORK}?o=step") == ["2025Z00002", "2025Z00001"]
    assert numbers(drafter, f"{MY_WORK}?o=-step") == ["2025Z00001", "2025Z00002"]
    assert "Zo kan de lijst niet worden gesorteerd" in page(drafter, f"{MY_WORK}?o=onzin")
    assert "Zo kan de lijst niet worden gesorteerd" in page(drafter, "/vragen/?o=step")


def test_a_drafter_starts_at_the_own_work_and_others_where_they_did(cast: Cast) -> None:
    starts = {
        name: signed_in(getattr(cast, name)).get("/")["Location"]
        for name in ("drafter", "coordinator", "manager", "reader")
    }
    assert starts == {
        "drafter": MY_WORK,
        "coordinator": "/vragen/te-laat/",
        "manager": "/vragen/te-laat/",
        "reader": "/zoeken/",
    }


@pytest.mark.parametrize("address", [MY_WORK, MY_UNIT, "/mijn/afwezigheid/"])
@pytest.mark.parametrize("who", ["reader", "stranger"])
def test_who_does_not_work_on_answers_sees_no_work_lists(
    cast: Cast, address: str, who: str
) -> None:
    client = signed_in(getattr(cast, who))
    assert client.get(address).status_code == 403
    if who == "reader":
        assert MY_WORK not in client.get("/vragen/").content.decode()


def cells(shown: str, name: str) -> list[str]:
    """The figures behind a name in the table of people."""
    table = shown[shown.index('id="people"') :]
    row = table[table.index(f">{name}<") :]
    return re.findall(r"<td[^>]*>\s*(.*?)\s*</td>", row[: row.index("</tr>")])


def test_my_unit_says_who_has_how_much_and_what_nobody_has(cast: Cast, unit: Unit) -> None:
    a_set("2025Z00001", sent_on=ago(5), owner=cast.drafter)
    a_set("2025Z00002", sent_on=ago(20), owner=cast.drafter)
    a_set("2025Z00003", sent_on=ago(30), owner=cast.drafter)
    given, loose = a_set("2025Z00004", sent_on=ago(5)), a_set("2025Z00005", sent_on=ago(5))
    cases.assign(case_id=given.pk, owner=cast.drafter, by=cast.coordinator)
    cases.assign(case_id=loose.pk, owner=None, unit=unit, by=cast.coordinator)
    shown = page(signed_in(cast.drafter), MY_UNIT)
    assert cells(shown, "behandelaar") == ["–", "4", "1", "1", "1"]
    assert cells(shown, "niemand") == ["–", "1", "–", "–", "1"]
    drafter = signed_in(cast.drafter)
    assert numbers(drafter, f"{MY_UNIT}?behandelaar=niemand") == ["2025Z00005"]


def test_a_unit_shows_the_work_of_its_parts(cast: Cast, unit: Unit) -> None:
    top = Unit.objects.create(
        ministry=unit.ministry, name="directoraat (voorbeeld)", director=cast.neighbour
    )
    unit.parent = top
    unit.save()
    a_set("2025Z00001", sent_on=ago(5), owner=cast.drafter)
    assert numbers(signed_in(cast.neighbour), MY_UNIT) == ["2025Z00001"]


def test_a_coordinator_looks_at_one_unit_or_at_the_whole_ministry(cast: Cast, unit: Unit) -> None:
    a_set("2025Z00001", sent_on=ago(5), owner=cast.drafter)
    a_set("2025Z00002", sent_on=ago(4))
    a_set("2025Z00003", sent_on=ago(4), office="minister van Buitenlandse Zaken")
    coordinator = signed_in(cast.coordinator)
    assert numbers(coordinator, MY_UNIT) == ["2025Z00001", "2025Z00002"]
    assert numbers(coordinator, f"{MY_UNIT}?eenheid={unit.pk}") == ["2025Z00001"]


@pytest.mark.parametrize("asked", ["x", "0", "99999999999999999999", "-1"])
def test_a_unit_that_is_not_mine_or_nothing_is_not_shown(
    cast: Cast, unit: Unit, asked: str
) -> None:
    a_set("2025Z00001", sent_on=ago(5), owner=cast.drafter)
    assert signed_in(cast.drafter).get(f"{MY_UNIT}?eenheid={asked}").status_code == 200


def test_who_is_in_no_unit_is_told_so(cast: Cast) -> None:
    assert "nog niet in een eenheid" in page(signed_in(cast.drafter), MY_UNIT)


def queries(client: Client, address: str) -> int:
    with CaptureQueriesContext(connection) as captured:
        b"".join(client.get(address))
    return len(captured)


def fill(places: range, cast: Cast) -> None:
    for place in places:
        one: QuestionSet = a_set(f"2025Z{place:05}", sent_on=ago(5))
        by = cast.coordinator if place % 2 else cast.drafter
        cases.assign(case_id=one.pk, owner=cast.drafter, by=by)


BUDGETS = {
    f"{MY_WORK}?per=100": 22,
    f"{MY_WORK}?format=csv": 16,
    f"{MY_UNIT}?per=100": 22,
    f"{MY_UNIT}?format=csv": 18,
}


def test_sixty_cases_cost_as_many_queries_as_ten(cast: Cast, unit: Unit) -> None:
    client = signed_in(cast.drafter)
    fill(range(10), cast)
    few = {address: queries(client, address) for address in BUDGETS}
    fill(range(10, 60), cast)
    assert {address: queries(client, address) for address in BUDGETS} == few
    assert {address: cost for address, cost in few.items() if cost > BUDGETS[address]} == {}
