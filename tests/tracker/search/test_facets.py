"""What facets narrow to, and that each count is what its link then finds."""

from __future__ import annotations

import datetime as dt

import pytest

from questions.models import QuestionSet
from tests.cast import Cast
from tests.desk import a_document, a_motion, a_set
from tracker.models import Case, CaseActor, CaseDocument, PartyGroup, User
from tracker.search.results import Found, find, search

pytestmark = pytest.mark.django_db

TODAY = dt.date(2025, 6, 1)


@pytest.fixture
def papers(nordkamp: QuestionSet, cast: Cast) -> None:
    """The Nordkamp set of Defensie, an answered one of Buitenlandse Zaken, a motion, a letter."""
    a_set("2024Z00001", sent_on=dt.date(2024, 2, 1), office="minister van Buitenlandse Zaken")
    Case.objects.filter(number="2024Z00001").update(
        settled_on=dt.date(2024, 2, 10), outcome="answered"
    )
    motion = a_motion()
    group = PartyGroup.objects.filter(label="GroenLinks-PvdA").first()
    assert group
    CaseActor.objects.filter(case=motion).update(group=group)
    letter = a_document("Over Oekraïne.", title="Stand van zaken")
    CaseDocument.objects.create(case_id=motion.pk, document=letter, role="text")


def numbers(typed: str, user: User | None = None) -> set[str]:
    return {hit.number for hit in find(typed, user=user, today=TODAY)}


def found(typed: str, user: User | None = None) -> Found:
    return search(typed, user=user, today=TODAY)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("van:nordkamp", {"2025Z04340"}),
        ('van:"Nordkamp"', {"2025Z04340"}),
        ("-van:Nordkamp soort:vraag", {"2024Z00001"}),
        ("van:Nordkamp OR van:Piri", {"2025Z04340", "kst-21501-20-2029"}),
        ("van:Nordkamp van:Piri", set()),
        ("partij:GL-PvdA", {"2025Z04340", "kst-21501-20-2029"}),
        ("partij:groenlinks-pvda soort:motie", {"kst-21501-20-2029"}),
        ("ministerie:def", {"2025Z04340"}),
        ("ministerie:BZ", {"2024Z00001"}),
        ("ministerie:BZ OF ministerie:DEF", {"2024Z00001", "2025Z04340"}),
        ('bewindspersoon:"minister van Defensie"', {"2025Z04340"}),
        ("bewindspersoon:buitenlandse", {"2024Z00001"}),
        ("jaar:2024", {"2024Z00001"}),
        ("soort:motie", {"kst-21501-20-2029"}),
        ("status:te-laat", {"2025Z04340"}),
        ("status:te-laat-zonder-uitstel", {"2025Z04340"}),
        ("status:op-tijd-beantwoord", {"2024Z00001"}),
        ("-status:te-laat soort:vraag", {"2024Z00001"}),
        ("dossier:21501-20", {"kst-21501-20-2029"}),
        ("dossier:21501", set()),
        ("behandelaar:behandelaar", {"2025Z04340"}),
        ("behandelaar:niemand soort:vraag", {"2024Z00001"}),
        ("Oekraïne soort:motie", {"kst-21501-20-2029"}),
        ("onderwerp ministerie:BZ", {"2024Z00001"}),
        ("2025Z04340 ministerie:BZ", set()),
        ("2025Z04340 ministerie:DEF", {"2025Z04340"}),
    ],
)
def test_a_facet_narrows_to_what_has_it(papers: None, typed: str, expected: set[str]) -> None:
    assert numbers(typed) & {"2025Z04340", "2024Z00001", "kst-21501-20-2029"} == expected
    assert numbers(typed) <= {"2025Z04340", "2024Z00001", "kst-21501-20-2029", "21501-20", ""}


def test_letters_are_a_kind_of_their_own(papers: None) -> None:
    assert [hit.title for hit in find("soort:brief")] == ["Stand van zaken"]
    assert {hit.kind for hit in find("Oekraïne -soort:brief")} == {
        "motion",
        "question",
        "dossier",
    }


def test_every_count_is_what_its_link_then_finds(papers: None) -> None:
    for typed in ("Oekraïne", "Oekraïne OR onderwerp", "soort:vraag", "-status:te-laat", "moties"):
        page = found(typed)
        assert page.facets
        for facet in page.facets:
            for one in facet.counts:
                assert found(one.query).total == one.count, (typed, facet.name, one)


def test_the_facets_that_a_search_has_already_are_marked(papers: None) -> None:
    [ministry] = [facet for facet in found("ministerie:DEF").facets if facet.name == "ministerie"]
    assert [(one.value, one.chosen) for one in ministry.counts] == [("DEF", True)]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("ministerie:XYZ", "ministerie: kent “XYZ” niet en telt niet mee. Kies uit"),
        ("partij:Nergens", "partij: kent “Nergens” niet"),
        ("status:foo", "status: kent “foo” niet"),
    ],
)
def test_a_value_that_nobody_knows_is_explained_and_does_not_count(
    papers: None, typed: str, said: str
) -> None:
    page = found(f"Oekraïne {typed}")
    assert page.notes[0].startswith(said)
    assert page.total == found("Oekraïne").total
    assert found(typed).total == 0


def test_who_has_a_case_is_told_only_to_who_works_on_answers(papers: None, cast: Cast) -> None:
    assert numbers("behandelaar:mij", cast.drafter) == {"2025Z04340"}
    page = found("behandelaar:mij soort:vraag", cast.reader)
    assert "behandelaar:" in page.notes[0]
    assert page.total == 2


def test_who_has_no_role_sees_no_counts(papers: None, cast: Cast) -> None:
    page = found("Oekraïne", cast.stranger)
    assert (page.total, page.facets) == (0, ())
