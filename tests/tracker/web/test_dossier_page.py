"""A dossier with everything in it, and its timeline; a kamerstuk with what stands beside it."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from motions.services import register as register_motion
from questions.services import record_extension, withdraw
from tests.cast import Cast
from tests.desk import a_document, a_motion, a_set, an_answer, signed_in
from tests.tracker.web.lists.test_lists import text
from tracker.citations import Kamerstuk, parse
from tracker.models import Case, Dossier
from tracker.models.dossiers import within

DOSSIER = "/dossier/21501-20/"
TIMELINE = f"{DOSSIER}tijdlijn/"
ASKED = "Hoe staat het met de motie (Kamerstuk 21 501-20, nr. 2029)?"


@pytest.fixture
def reader(cast: Cast) -> Client:
    return signed_in(cast.reader)


def events(client: Client, query: str = "") -> list[tuple[str, str]]:
    """The day and the title of each event, from top to bottom."""
    log = text(client, f"{TIMELINE}{query}").partition('<ol class="rappel-log">')[2]
    return re.findall(r'<time datetime="([0-9-]+)">.*?<a [^>]*>(.*?)</a>', log)


def a_story() -> None:
    """A motion in the dossier, questions about it, an uitstelbericht, an answer, a withdrawal."""
    motion = a_motion()
    Case.objects.filter(pk=motion.pk).update(started_on=dt.date(2024, 4, 16), subject="de motie")
    answered = a_set("2025Z00001", subject="beantwoord", asked=(ASKED,))
    record_extension(question_set=answered, sent_on=dt.date(2025, 3, 28), reason="afstemming")
    an_answer(answered, a_document(), ("1", "Drie projecten."))
    withdrawn = a_set("2025Z00002", subject="ingetrokken", asked=(ASKED,))
    withdraw(question_set=withdrawn, on=dt.date(2025, 3, 14))
    a_set("2025Z00003", subject="iets anders")


@pytest.mark.django_db
def test_a_dossier_shows_what_is_in_it_and_what_is_cited_but_not_registered(
    reader: Client, media: Path
) -> None:
    motion = a_motion()
    letter = a_document("Brief.", title="Brief over de Europese Raad")
    letter.identifier = "kst-21501-20-2001"
    letter.save()
    an_answer(a_set("2025Z00001"), letter, ("1", "Ja."))
    a_set("2025Z00002", asked=(f"{ASKED} En nr. 456 (21 501-20)? En 21 501-20, nr. 2001?",))
    page = text(reader, DOSSIER)
    registered, _heading, missing = page.partition('<h2 id="references">')
    assert motion.subject in registered
    assert "Brief over de Europese Raad" in registered
    referring = registered.partition('<h2 id="referring">')[2].partition("</section>")[0]
    assert "/vragen/2025Z00002/" in referring
    assert "/vragen/2025Z00001/" not in referring
    assert "/kamerstuk/21501-20-456/" in missing
    assert "/kamerstuk/21501-20-2001/" not in missing
    assert "/kamerstuk/21501-20-2029/" not in missing.partition('<h2 id="siblings">')[0]
    assert f'href="{TIMELINE}"' in page


@pytest.mark.django_db
def test_the_timeline_has_every_dated_event_newest_first_or_oldest_first(
    reader: Client, media: Path
) -> None:
    a_story()
    expected = [
        ("2025-04-23", "beantwoord"),
        ("2025-03-28", "beantwoord"),
        ("2025-03-14", "ingetrokken"),
        ("2025-03-11", "ingetrokken"),
        ("2025-03-11", "beantwoord"),
        ("2024-04-16", "de motie"),
    ]
    assert sorted(events(reader), reverse=True) == sorted(expected, reverse=True)
    newest, oldest = ([day for day, _title in events(reader, q)] for q in ("", "?volgorde=oud"))
    assert newest == sorted(newest, reverse=True)
    assert oldest == sorted(oldest)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("kinds", "days"),
    [
        ("soort=motion", ["2024-04-16"]),
        ("soort=extension", ["2025-03-28"]),
        ("soort=answered&soort=dropped", ["2025-04-23", "2025-03-14"]),
        ("soort=document", []),
    ],
)
def test_the_timeline_is_limited_to_the_kinds_that_are_asked(
    reader: Client, media: Path, kinds: str, days: list[str]
) -> None:
    a_story()
    assert [day for day, _title in events(reader, f"?{kinds}")] == days


@pytest.mark.django_db
def test_a_second_letter_and_a_loose_document_are_events_of_their_own(
    cast: Cast, media: Path
) -> None:
    question_set = a_set("2025Z00001", asked=(ASKED,))
    an_answer(question_set, a_document(), ("1", "Drie projecten."))
    later = a_document("Nader antwoord.", title="Nader antwoord")
    later.dated_on = dt.date(2025, 6, 1)
    later.save()
    an_answer(question_set, later, ("1", "Vier projecten."))
    loose = a_document("Zie ook.", title="Los stuk", by=cast.coordinator)
    loose.dossier = Dossier.objects.get(number="21501-20")
    loose.save()
    shown = events(signed_in(cast.coordinator), "?soort=document")
    assert shown == [("2025-06-01", "Nader antwoord"), ("2025-04-23", "Los stuk")]
    assert "Los stuk" not in text(signed_in(cast.reader), TIMELINE)


@pytest.mark.django_db
def test_every_notation_of_the_dossier_leads_to_its_timeline_and_others_are_not_found(
    reader: Client,
) -> None:
    moved = reader.get("/dossier/21 501-20/tijdlijn/?volgorde=oud")
    assert (moved.status_code, moved.headers["Location"]) == (301, f"{TIMELINE}?volgorde=oud")
    for wrong in ("onzin", "2025Z04340", "%00"):
        assert reader.get(f"/dossier/{wrong}/tijdlijn/").status_code == 404
    assert reader.get(f"{TIMELINE}?soort=onzin&volgorde=%00&page=x").status_code == 200


@pytest.mark.django_db
def test_a_timeline_of_five_thousand_events_comes_in_pages_at_the_price_of_a_short_one(
    cast: Cast, reader: Client
) -> None:
    def queries(address: str) -> int:
        with CaptureQueriesContext(connection) as captured:
            assert reader.get(address).status_code == 200
        return len(captured)

    a_story_of(range(1, 11))
    short, dossier = queries(TIMELINE), queries(DOSSIER)
    a_story_of(range(11, 5001))
    assert queries(f"{TIMELINE}?page=70") == queries(TIMELINE) == short <= 12
    assert queries(DOSSIER) == dossier <= 17
    page = text(reader, f"{TIMELINE}?page=100")
    assert page.count('<time datetime="') == 50
    assert "2010-01-02" in page


def a_story_of(numbers: range) -> None:
    """So many motions in the dossier, each on a day."""
    day = dt.date(2010, 1, 1)
    Case.objects.bulk_create(
        Case(
            kind="motion",
            number=f"kst-21501-20-{number}",
            subject=f"motie {number}",
            started_on=day + dt.timedelta(days=number),
        )
        for number in numbers
    )


@pytest.mark.django_db
def test_a_kamerstuk_shows_who_cites_it_and_the_papers_beside_it(
    reader: Client, media: Path
) -> None:
    for number in (2027, 2035, 9):
        register_motion(number=f"kst-21501-20-{number}", subject="een motie", members=[])
    a_set("2025Z00001", asked=("Zie Kamerstuk 21 501-20, nr. 2030 en 21 501-20, nr. 2029.",))
    page = text(reader, "/kamerstuk/21501-20-2029/")
    assert "<mark>21 501-20, nr. 2029</mark>" in page
    beside = page.partition('<h2 id="neighbours">')[2]
    assert re.findall(r'href="/kamerstuk/([^"/]+)/"', beside) == ["21501-20-2027", "21501-20-2030"]
    assert 'href="/dossier/21501-20/"' in page
    assert "/kamerstuk/21501-20-2030/" in text(reader, "/kamerstuk/21501-20-2035/")


class WhatLiesInADossier(TestCase):
    """The SQL form and the grammar agree, whatever the numbers are."""

    numbers = st.builds(
        "kst-{}-{}".format,
        st.sampled_from(["21501", "21501-20", "36800", "36800-X", "36045", "36373", "CLVI"]),
        st.one_of(st.integers(1, 9999).map(str), st.sampled_from(["H", "AB", "137b", "A-n1"])),
    )

    @given(numbers, st.sampled_from(["21501", "21501-20", "36800", "36800-X", "36373", "CLVI"]))
    def test_a_paper_lies_in_its_own_dossier_and_in_no_longer_or_shorter_one(
        self, number: str, dossier: str
    ) -> None:
        read = parse(number)
        Case.objects.all().delete()
        Case.objects.bulk_create([Case(kind="motion", number=number, subject="x")])
        lies = isinstance(read, Kamerstuk) and read.dossier.canonical == dossier
        if isinstance(read, Kamerstuk) and read.canonical == number:
            assert Case.objects.filter(within("number", dossier)).exists() is lies
