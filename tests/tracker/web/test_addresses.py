from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

import pytest
from django.test import Client
from django.urls import resolve, reverse

from motions.models import Motion
from questions.models import QuestionSet
from tests.cast import Cast
from tests.desk import a_document, a_motion, a_set, an_answer, cites, signed_in
from tests.tracker.web.lists.test_lists import text
from tracker.models import Dossier, Kind

pytestmark = pytest.mark.django_db
ADDRESS = "/kamerstuk/21501-20-2029/"


@pytest.fixture
def reader(cast: Cast) -> Client:
    return signed_in(cast.reader)


@pytest.fixture
def motion(cast: Cast) -> Motion:
    return a_motion()


@pytest.mark.parametrize(
    "written",
    [
        "21 501-20, nr. 2029",
        "kst-21501-20-2029",
        "KST-21501-20-2029",
        "Kamerstuk 21 501-20, nr. 2029",
        "21501-20/2029",
        "21\u00a0501\u201320, nr.\u00a02029",
    ],
)
def test_every_notation_redirects_for_good_to_the_one_address(
    reader: Client, motion: Motion, written: str
) -> None:
    response = reader.get(f"/kamerstuk/{quote(written)}/")
    assert (response.status_code, response.headers["Location"]) == (301, ADDRESS)


def test_the_permanent_address_shows_the_page_of_the_motion_itself(
    reader: Client, motion: Motion
) -> None:
    response = reader.get(ADDRESS)
    assert response.status_code == 200
    assert motion.subject in response.content.decode()
    assert f'<link rel="canonical" href="{ADDRESS}">' in response.content.decode()


def test_a_zaaknummer_leads_to_its_questions_and_keeps_the_day_that_was_asked(
    reader: Client, nordkamp: QuestionSet
) -> None:
    assert "wederopbouw in Oekraïne" in text(reader, "/zaak/2025Z04340/?op=2025-04-10")
    moved = reader.get("/zaak/2025z04340/?op=2025-04-10")
    assert moved.headers["Location"] == "/zaak/2025Z04340/?op=2025-04-10"


def test_a_number_of_another_kind_is_sent_to_its_own_address(
    reader: Client, nordkamp: QuestionSet, motion: Motion
) -> None:
    assert reader.get("/kamerstuk/2025Z04340/").headers["Location"] == "/zaak/2025Z04340/"
    assert reader.get("/zaak/21501-20/").headers["Location"] == "/dossier/21501-20/"


def test_the_zaaknummer_of_a_motion_shows_the_motion(reader: Client, motion: Motion) -> None:
    motion.zaaknummer = "2024Z06000"
    motion.save()
    assert motion.subject in text(reader, "/zaak/2024Z06000/")


def test_a_kamerstuk_that_is_only_cited_shows_who_cites_it_and_how(
    reader: Client, nordkamp: QuestionSet, media: Path
) -> None:
    letter = a_document()
    an_answer(nordkamp, letter, ("1", "Drie projecten."))
    cites(letter, "Kamerstuk 21 501-20, nr. 2029", "kst-26045-190")
    page = text(reader, "/kamerstuk/26045-190/")
    assert "Kamerstuk 26 045, nr. 190" in page
    assert "<mark>Kamerstuk 21 501-20, nr. 2029</mark>" in page
    assert "Ter uitvoering van de motie zijn drie projecten gefinancierd." in page
    assert "/vragen/2025Z04340/" in page


def test_a_number_that_was_understood_but_is_unknown_says_what_was_understood(
    reader: Client,
) -> None:
    response = reader.get("/kamerstuk/21501-20-2029/")
    assert response.status_code == 404
    assert "Kamerstuk 21 501-20, nr. 2029" in response.content.decode()
    assert "/zoeken/?q=Kamerstuk" in response.content.decode()


@pytest.mark.parametrize("written", ["onzin", "%00", "12345678901234567890", "..%2F..", "%FF"])
def test_what_is_no_number_is_not_found_and_nothing_breaks(reader: Client, written: str) -> None:
    for page in ("kamerstuk", "zaak", "dossier"):
        assert reader.get(f"/{page}/{written}/").status_code == 404


def test_a_dossier_shows_its_motions_and_what_is_cited_from_it(
    reader: Client, motion: Motion, nordkamp: QuestionSet, media: Path
) -> None:
    Dossier.objects.get_or_create(number="21501-07")
    letter = a_document()
    an_answer(nordkamp, letter, ("1", "Drie projecten."))
    cites(letter, "Kamerstuk 21 501-20, nr. 2029", "kst-21501-20-1999")
    page = text(reader, "/dossier/21501-20/")
    assert motion.subject in page
    assert "/kamerstuk/21501-20-1999/" in page
    assert "/dossier/21501-07/" in page
    assert reader.get("/dossier/21 501-20/").headers["Location"] == "/dossier/21501-20/"


def test_an_unknown_dossier_is_not_found(reader: Client) -> None:
    assert reader.get("/dossier/99998/").status_code == 404


def test_a_letter_nobody_confirmed_gives_no_page_to_a_reader(
    cast: Cast, reader: Client, media: Path
) -> None:
    cites(a_document(by=cast.drafter), "Kamerstuk 21 501-20, nr. 2029", "kst-26045-190")
    assert signed_in(cast.drafter).get("/kamerstuk/26045-190/").status_code == 200
    assert reader.get("/kamerstuk/26045-190/").status_code == 404


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_of_case_has_a_page_of_its_own(kind: Kind) -> None:
    assert resolve(reverse(f"{kind}:detail", args=["1"])).func is not None


def test_the_pages_of_all_kinds_answer(reader: Client, motion: Motion) -> None:
    for case in (motion, a_set("2025Z00001")):
        assert reader.get(case.get_absolute_url()).status_code == 200
