"""What searching by words promises, on texts of our own."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from questions.models import QuestionSet
from tests.cast import Cast
from tests.desk import a_document, a_motion, a_set, an_answer
from tests.tracker.search.test_query import PIECES
from tracker.models import Dossier, User
from tracker.search.learning import catch_up
from tracker.search.results import Found, Sort, find, search

pytestmark = pytest.mark.django_db

TODAY = dt.date(2025, 6, 1)
NOW = dt.datetime(2025, 6, 1, 12, tzinfo=dt.UTC)


@pytest.fixture
def papers(reference: None) -> None:
    """Four sets of questions and a motion, and their words learned."""
    a_set("2025Z00001", subject="De beantwoording van Kamervragen over stikstof")
    a_set(
        "2025Z00002", subject="Vragen over café’s in de Tweede Kamer", sent_on=dt.date(2024, 2, 1)
    )
    a_set(
        "2025Z00003",
        subject="Steun voor de wederopbouw van Oekraïne",
        asked=("Wat doet de Europese Raad, en wanneer?",),
    )
    a_set(
        "2025Z00004",
        subject="Stikstof en de landbouw",
        office="minister van Buitenlandse Zaken",
        asked=("Is dat de raad van een Europese bank?",),
    )
    a_motion()
    catch_up(NOW)


def numbers(typed: str, **more: object) -> set[str]:
    return {hit.number for hit in find(typed, today=TODAY, **more)}  # type: ignore[arg-type]


def found(typed: str, user: User | None = None, **more: object) -> Found:
    return search(typed, user=user, today=TODAY, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("stikstof", {"2025Z00001", "2025Z00004"}),
        ("stikst", {"2025Z00001", "2025Z00004"}),
        ("stikstof -landbouw", {"2025Z00001"}),
        ("Oekraine", {"2025Z00003"}),
        ("OEKRAÏNE wederopbouw", {"2025Z00003"}),
        ("cafe", {"2025Z00002"}),
        ('"Europese Raad"', {"2025Z00003"}),
        ("europese raad", {"2025Z00003", "2025Z00004"}),
        ('raad -"Europese Raad"', {"2025Z00004"}),
        ("wederopbouw OR landbouw", {"2025Z00003", "2025Z00004"}),
        ("stikstof wederopbouw OF landbouw", {"2025Z00004"}),
        ('"cafe"', {"2025Z00002"}),
        ("Tweede opbouw", set()),
    ],
)
def test_words_find_what_holds_them(papers: None, typed: str, expected: set[str]) -> None:
    assert numbers(typed) & {f"2025Z0000{place}" for place in range(1, 5)} == expected


@pytest.mark.parametrize(
    "typed", ["vragen", "vraag stikstof", '"vragen" OR vragen', "beantwoording vragen"]
)
def test_vragen_finds_kamervragen(papers: None, typed: str) -> None:
    assert "2025Z00001" in numbers(typed)


def test_a_part_finds_its_compound_whose_other_half_was_never_seen_alone(reference: None) -> None:
    a_set("2025Z00009", subject="De kolfruimteregeling")
    catch_up(NOW)
    assert numbers("regeling") == {"2025Z00009"}


def test_uitstel_finds_uitstelbericht(reference: None) -> None:
    a_set("2025Z00009", subject="Het uitblijven van een uitstelbericht")
    assert numbers("uitstel") == {"2025Z00009"}


def test_the_word_itself_comes_before_a_compound_that_holds_it(papers: None) -> None:
    a_set("2025Z00008", subject="De opbouw")
    catch_up(NOW)
    assert [hit.number for hit in find("opbouw")] == ["2025Z00008", "2025Z00003"]


def test_what_was_meant_is_shown_and_looked_for_instead(papers: None) -> None:
    page = found("stikstov landbouw")
    assert (page.meant, page.instead) == ("stikstof landbouw", True)
    assert [hit.number for hit in page.results] == ["2025Z00004"]
    assert (found("stikstof").meant, found("stikstof").instead) == ("", False)


def test_a_word_like_nothing_is_not_replaced(papers: None) -> None:
    page = found("zqxwvk")
    assert (page.meant, page.total, page.results) == ("", 0, ())


def test_results_come_by_date_when_that_is_asked(papers: None) -> None:
    def order(sort: Sort) -> list[str]:
        page = found("soort:vraag van:Voorbeeldlid -jaar:2023", sort=sort)
        return [str(hit.on) for hit in page.results]

    assert order(Sort.NEWEST) == sorted(order(Sort.NEWEST), reverse=True)
    assert order(Sort.OLDEST) == sorted(order(Sort.OLDEST))
    assert order(Sort.OLDEST)[0] == "2024-02-01"


def test_pages_hold_everything_once(papers: None) -> None:
    pages = [found("soort:vraag", page=page, size=3) for page in (1, 2)]
    assert [(page.total, page.pages, page.page) for page in pages] == [(4, 2, 1), (4, 2, 2)]
    shown = [hit.number for page in pages for hit in page.results]
    assert len(shown) == len(set(shown)) == 4
    assert found("soort:vraag", page=99, size=3).page == 1


def test_what_a_letter_says_finds_its_case_once_with_the_words_around_it(
    media: Path, nordkamp: QuestionSet
) -> None:
    for text in ("Een veldhospitaal is geleverd.", "Het veldhospitaal is er."):
        an_answer(nordkamp, a_document(text, title=text))
    page = found("veldhospitaal")
    assert [hit.kind for hit in page.results] == ["question", "document", "document"]
    assert "<mark>veldhospitaal</mark>" in page.results[0].snippet
    assert page.total == 3


def test_a_dossier_is_found_by_its_title(reference: None) -> None:
    Dossier.objects.update_or_create(number="36045", defaults={"title": "Situatie in de Oekraïne"})
    assert ("dossier", "36045") in [(hit.kind, hit.number) for hit in find("situatie oekraine")]


def test_words_of_a_letter_that_nobody_confirmed_are_not_suggested_to_anybody(
    cast: Cast, media: Path
) -> None:
    a_document("Zeecontainers vol zeecontainers.", by=cast.drafter)
    catch_up(NOW)
    assert found("zeecontainerz", cast.neighbour).meant == ""


def test_a_page_takes_as_many_queries_however_much_there_is(papers: None) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            found("stikstof partij:VVD OR soort:vraag")
        return len(captured)

    few = queries()
    for place in range(10, 30):
        a_set(f"2025Z000{place}", subject=f"Stikstof, deel {place}")
    assert queries() == few


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(typed=st.lists(PIECES, max_size=6).map(" ".join))
def test_whatever_the_pieces_mean_together_they_are_answered(papers: None, typed: str) -> None:
    page = found(typed)
    assert len(page.results) <= page.total
    assert (page.total > 0) == bool(page.results)
