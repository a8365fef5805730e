"""The page, its filters and its CSV."""

from __future__ import annotations

import csv
import datetime as dt

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from questions.models import QuestionSet
from tests.cast import Cast
from tests.desk import a_set, signed_in
from tests.tracker.web.conftest import DAY
from tracker.models import Office

pytestmark = pytest.mark.django_db
PAGE = "/maandaglijst/?op=2025-04-10"


def text(client: Client, address: str = PAGE) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


def table(client: Client, address: str) -> list[dict[str, str]]:
    lines = b"".join(client.get(address)).decode("utf-8-sig").splitlines()
    return list(csv.DictReader(lines, delimiter=";"))


def test_the_page_shows_what_monday_brings_and_what_takes_it_off(
    cast: Cast, states: dict[str, QuestionSet]
) -> None:
    page = text(signed_in(cast.coordinator))
    assert "maandag 14 april 2025" in page
    on_it, coming = page.split('id="coming"')
    for name in ("te_laat_zonder_uitstel", "te_laat_ondanks_uitstel", "bijna"):
        assert states[name].number in on_it
    for name in ("open", "uitstel_loopt", "op_tijd_beantwoord", "ingetrokken", "overgedragen"):
        assert states[name].number not in on_it
    assert "Verzend het antwoord vóór maandag 14 april 2025." in on_it
    assert "uiterlijk zaterdag 12 april 2025 een uitstelbericht" in on_it
    assert f"/vragen/{states['bijna'].number}/uitstel/" in on_it
    assert "2025Z00001" not in coming


def test_each_bewindspersoon_stands_with_the_own_sets(
    cast: Cast, states: dict[str, QuestionSet]
) -> None:
    page = text(signed_in(cast.coordinator))
    foreign = page.index("Minister van Buitenlandse Zaken (1)")
    defence = page.index("Minister van Defensie (2)")
    assert foreign < page.index("2025Z00003") < defence < page.index("2025Z00005")


def test_the_filters_narrow_to_one_bewindspersoon(
    cast: Cast, states: dict[str, QuestionSet]
) -> None:
    office = Office.objects.on(DAY).get(name="minister van Buitenlandse Zaken")
    page = text(signed_in(cast.coordinator), f"{PAGE}&bewindspersoon={office.pk}")
    assert "2025Z00003" in page
    assert "2025Z00005" not in page


def test_a_week_later_what_was_coming_is_on_it(cast: Cast) -> None:
    a_set("2025Z00077", sent_on=dt.date(2025, 3, 25))
    first, second = text(signed_in(cast.reader), PAGE).split('id="coming"')
    assert "2025Z00077" not in first
    assert "2025Z00077" in second
    assert "op=2025-04-17" in first
    later = text(signed_in(cast.reader), "/maandaglijst/?op=2025-04-17")
    assert "2025Z00077" in later.split('id="coming"')[0]


def test_a_reader_sees_the_list_and_not_who_has_what(
    cast: Cast, states: dict[str, QuestionSet]
) -> None:
    page = text(signed_in(cast.reader))
    main = page[page.index("<main") :]
    assert "2025Z00005" in main
    assert "behandelaar" not in main
    assert "/uitstel/" not in main


def test_without_a_role_nobody_sees_it(cast: Cast) -> None:
    assert signed_in(cast.stranger).get(PAGE).status_code == 403


def test_the_csv_has_the_same_sets_with_what_takes_each_off(
    cast: Cast, states: dict[str, QuestionSet]
) -> None:
    a_set("2025Z00078", sent_on=dt.date(2025, 3, 1), subject="=1+1")
    rows = table(signed_in(cast.coordinator), f"{PAGE}&format=csv")
    assert len(rows) == 4
    (formula,) = [row for row in rows if "2025Z00078" in row.values()]
    assert "'=1+1" in formula.values()
    assert any("Verzend het antwoord" in value for value in formula.values())


def test_a_filter_that_means_nothing_gives_no_file(cast: Cast) -> None:
    response = signed_in(cast.reader).get(f"{PAGE}&bewindspersoon=99999&format=csv")
    assert response.status_code == 400


def test_thirty_sets_cost_as_many_queries_as_three(cast: Cast) -> None:
    client = signed_in(cast.coordinator)

    def queries(places: range) -> int:
        for place in places:
            a_set(f"2025Z{place:05}", owner=cast.drafter)
        with CaptureQueriesContext(connection) as captured:
            client.get(PAGE)
        return len(captured)

    few = queries(range(1, 4))
    assert queries(range(4, 31)) == few
    assert few <= 12


def test_the_navigation_leads_here(cast: Cast) -> None:
    page = text(signed_in(cast.reader), "/vragen/te-laat/")
    assert 'href="/maandaglijst/"' in page
