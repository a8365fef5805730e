"""What narrows a search, orders it, keeps it: links and files, with nothing but HTML."""

from __future__ import annotations

import datetime as dt
import html
import re

import pytest
from django.test import Client
from django.utils import timezone

from questions.models import QuestionSet
from tests.cast import Cast
from tests.desk import a_document, a_motion, a_set, signed_in
from tests.tracker.web.lists.test_csv import table
from tests.tracker.web.lists.test_lists import text
from tests.tracker.web.test_budget import queries
from tracker.search.learning import catch_up
from tracker.services import feed_keys

pytestmark = pytest.mark.django_db


def links(page: str) -> dict[str, str]:
    """The address behind each narrowing link, by its label."""
    found = re.findall(r'<a href="(\?[^"]*)"\s*>(.*?) <small>(\d+)</small>', page)
    return {label: html.unescape(address) for address, label, _count in found}


@pytest.fixture
def three(cast: Cast, nordkamp: QuestionSet) -> Client:
    """Three papers about wederopbouw: two sets of questions, in 2024 and 2025, and a document."""
    a_set("2024Z00001", sent_on=dt.date(2024, 3, 11), subject="wederopbouw")
    a_motion()
    return signed_in(cast.reader)


def test_a_link_narrows_and_says_how_many_there_are(three: Client) -> None:
    page = text(three, "/zoeken/?q=wederopbouw")
    assert "2024 <small>1</small>" in page
    narrowed = text(three, "/zoeken/" + links(page)["2024"])
    assert narrowed.count("rappel-results__kind") == 1
    assert "2024Z00001" in narrowed
    assert 'value="wederopbouw jaar:2024"' in narrowed


def test_what_was_chosen_is_named_and_a_link_takes_it_away(three: Client) -> None:
    page = text(three, "/zoeken/?q=wederopbouw+jaar:2024+ministerie:DEF")
    chosen = page[page.index("rappel-chosen") :]
    ways_out = [html.unescape(one) for one in re.findall(r'<a href="(\?[^"]*)"', chosen)][:2]
    assert ways_out == ["?q=wederopbouw+ministerie%3ADEF", "?q=wederopbouw+jaar%3A2024"]


def test_the_order_can_be_turned_and_is_kept_with_the_rest(three: Client) -> None:
    def order(sort: str) -> list[str]:
        page = text(three, f"/zoeken/?q=wederopbouw+soort:vraag&sorteer={sort}")
        return re.findall(r"· (\d{4}Z\d{5})", page)

    assert order("nieuwste") == ["2025Z04340", "2024Z00001"]
    assert order("oudste") == ["2024Z00001", "2025Z04340"]
    assert order("onzin") == order("relevantie")
    page = text(three, "/zoeken/?q=wederopbouw&sorteer=oudste")
    assert "sorteer=oudste" in links(page)["2024"]
    assert '<input type="hidden" name="sorteer" value="oudste">' in page


def test_the_words_that_were_found_are_marked_and_the_facts_of_a_case_stand_there(
    three: Client,
) -> None:
    page = text(three, "/zoeken/?q=uitvoering+van:Nordkamp")
    assert "<mark>uitvoering</mark>" in page
    assert ">Nordkamp (GL-PvdA)</a>" in page
    assert 'href="/ministeries/DEF/' in page
    assert "rappel-state" in page


def test_a_number_comes_first_whatever_its_notation(three: Client) -> None:
    for typed in ("21 501-20, nr. 2029", "kst-21501-20-2029"):
        page = text(three, f"/zoeken/?q={typed}")
        assert page.index("/moties/21501-20-2029/") < page.index("</li>", page.index("<ol class"))


def test_a_typing_error_is_answered_with_what_was_meant(three: Client) -> None:
    catch_up(timezone.now())
    page = text(three, "/zoeken/?q=wederopbuow")
    assert "?q=wederopbouw" in page
    assert "2024Z00001" in page


def test_what_is_no_filter_is_said_and_what_was_typed_stays(three: Client) -> None:
    page = text(three, "/zoeken/?q=wederopbouw+status:onzin")
    assert "utrecht-alert--warning" in page
    assert 'value="wederopbouw status:onzin"' in page


def test_nothing_found_offers_the_search_without_each_filter(three: Client) -> None:
    page = text(three, "/zoeken/?q=zeecontainer+jaar:2024")
    assert "rappel-empty" in page
    assert page.count("?q=zeecontainer") >= 2


def test_the_results_come_as_a_spreadsheet_in_which_no_formula_runs(three: Client) -> None:
    a_set("2025Z00009", subject='=HYPERLINK("http://kwaad.example") wederopbouw')
    head, *rows = table(three, "/zoeken/?q=wederopbouw+soort:vraag&sorteer=oudste&format=csv")
    assert len(head) == 10
    assert [row[1] for row in rows] == ["2024Z00001", "2025Z00009", "2025Z04340"]
    assert all(not cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row)
    by_number = {row[1]: row for row in rows}
    assert by_number["2025Z04340"][4] == "Nordkamp (GL-PvdA)"
    assert by_number["2025Z04340"][3] == "11-03-2025"
    assert by_number["2025Z04340"][9] == "/vragen/2025Z04340/"


def test_who_has_a_key_is_led_to_the_feed_of_the_search(three: Client, cast: Cast) -> None:
    assert 'rel="alternate"' not in text(three, "/zoeken/?q=wederopbouw")
    assert 'href="/mijn/adressen/"' in text(three, "/zoeken/?q=wederopbouw")
    key = feed_keys.make(user=cast.reader, label="lezer", now=timezone.now())
    page = text(three, "/zoeken/?q=wederopbouw")
    assert (
        f'<link rel="alternate" type="application/atom+xml" '
        f'href="/feeds/{key.key}/zoeken.atom?q=wederopbouw">' in page
    )


def test_a_reader_never_finds_nor_counts_a_letter_that_nobody_confirmed(
    three: Client, cast: Cast, media: None
) -> None:
    a_document("wederopbouw van een brief", by=cast.drafter, title="wederopbouw")
    assert "brief <small>" not in text(three, "/zoeken/?q=wederopbouw")
    assert "brief <small>1</small>" in text(signed_in(cast.coordinator), "/zoeken/?q=wederopbouw")


@pytest.mark.parametrize("page", ["0", "-1", "99999", "x", "²", "1e9", "9" * 50])
def test_a_page_that_is_none_is_the_first(three: Client, page: str) -> None:
    response = three.get("/zoeken/", {"q": "wederopbouw", "page": page})
    assert response.status_code == 200
    assert "2024Z00001" in response.content.decode()


def test_ninety_hits_cost_as_many_queries_as_thirty(cast: Cast) -> None:
    client = signed_in(cast.coordinator)
    address = "/zoeken/?q=zeewaardig"
    for place in range(30):
        a_set(f"2025Z{place:05}", subject=f"zeewaardig {place}")
    few = queries(client, address)
    for place in range(30, 90):
        a_set(f"2025Z{place:05}", subject=f"zeewaardig {place}")
    assert queries(client, address) == few
    assert few <= 18
