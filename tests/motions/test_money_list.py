"""The list of the money: filters on one same sum, every order, exact amounts in the file."""

from __future__ import annotations

import datetime as dt

import pytest

from motions.models import SpendingLine, SpendingProposal
from motions.money.services import link
from tests.cast import Cast
from tests.desk import a_document, a_motion, cites, signed_in
from tests.tracker.web.lists.test_csv import table
from tests.tracker.web.lists.test_lists import numbers, text
from tracker.models import Document

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media")]

CENT = 1
MLN = 100_000_000


def a_proposal(
    title: str, *, year: int = 2026, unit: str = "", cents: int = MLN
) -> SpendingProposal:
    document = a_document(f"{title}. Zie Kamerstuk 21 501-20, nr. 2029.", title=title)
    return SpendingProposal.objects.create(
        document=document, title=title, year=year, unit=unit, currency="EUR", total_cents=cents
    )


def a_sum(proposal: SpendingProposal, start: int, **more: object) -> SpendingLine:
    values = {"cents": MLN, "currency": "EUR", "as_written": "EUR 1 mln", "certainty": "claimed"}
    return SpendingLine.objects.create(proposal=proposal, start=start, **{**values, **more})


@pytest.fixture
def proposals(cast: Cast) -> dict[str, SpendingProposal]:
    """Steun has a fund with a partner and one sum without; Wegen is one sum, paid."""
    support = a_proposal("Steun (voorbeeld)", unit="DAB", cents=2 * MLN + CENT)
    a_sum(support, 1, partners=["UNDP"], fund="Noodfonds")
    a_sum(support, 2, partners=[], cents=MLN + CENT)
    a_sum(support, 3, partners=["ICRC", "UHF"], certainty="realised", cents=5)
    roads = a_proposal("Wegen (voorbeeld)", year=2025, unit="DXY")
    a_sum(roads, 1, partners=["Bouwer"], certainty="realised")
    return {"support": support, "roads": roads}


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ["support", "roads"]),
        ("o=title", ["support", "roads"]),
        ("o=-title", ["roads", "support"]),
        ("o=total", ["roads", "support"]),
        ("o=unit", ["support", "roads"]),
        ("jaar=2025", ["roads"]),
        ("eenheid=DAB", ["support"]),
        ("fonds=Noodfonds", ["support"]),
        ("zekerheid=realised", ["support", "roads"]),
        ("partner=open", ["support"]),
        ("partner=onverdeeld", ["support"]),
        ("partner=een&zekerheid=realised", ["roads"]),
        ("fonds=Noodfonds&partner=open", []),
        ("q=steun", ["support"]),
        ("q=steun OR wegen", ["support", "roads"]),
        ("q=voorbeeld -wegen", ["support"]),
        ("page=99", ["support", "roads"]),
        ("jaar=oeps&o=oeps&partner=oeps", ["support", "roads"]),
    ],
)
def test_the_money_is_narrowed_and_sorted(
    cast: Cast, proposals: dict[str, SpendingProposal], query: str, expected: list[str]
) -> None:
    shown = numbers(signed_in(cast.reader), f"/geld/?{query}")
    assert shown == [proposals[name].title for name in expected]


def test_a_number_finds_the_money_that_belongs_to_it(
    cast: Cast, proposals: dict[str, SpendingProposal]
) -> None:
    motion = a_motion()
    client = signed_in(cast.reader)
    where = "/geld/?q=21 501-20, nr. 2029"
    assert numbers(client, where) == []
    link(
        proposal=proposals["roads"], case=motion, relation="cites", reason="x", by=cast.coordinator
    )
    cites(
        Document.objects.get(title="Steun (voorbeeld)"),
        "Kamerstuk 21 501-20, nr. 2029",
        motion.number,
    )
    assert numbers(client, where) == ["Steun (voorbeeld)", "Wegen (voorbeeld)"]


def test_the_number_of_a_letter_finds_the_money_that_a_person_hung_on_it(
    cast: Cast, proposals: dict[str, SpendingProposal]
) -> None:
    letter = a_document("Brief (voorbeeld)", by=cast.drafter)
    Document.objects.filter(pk=letter.pk).update(identifier="2025D31234")
    link(
        proposal=proposals["roads"],
        document=letter,
        relation="cites",
        reason="x",
        by=cast.coordinator,
    )
    assert numbers(signed_in(cast.coordinator), "/geld/?q=2025D31234") == ["Wegen (voorbeeld)"]


def test_the_file_of_the_money_is_exact_to_the_cent(
    cast: Cast, proposals: dict[str, SpendingProposal]
) -> None:
    head, support, roads = table(signed_in(cast.reader), "/geld/?format=csv")
    line = dict(zip(head, support, strict=True))
    assert support[:5] == ["Steun (voorbeeld)", "DAB", "", "2026", "EUR"]
    assert support[5:11] == [
        "2000000,01",
        "2000000,01",
        "1000000,01",
        "0,00",
        "0,00",
        "0,05",
    ]
    assert list(line.values())[11:] == ["Noodfonds", "ICRC, UHF, UNDP"]
    assert roads[10] == "1000000,00"


def test_what_the_money_cannot_be_asked_is_said_and_no_file_is_made(
    cast: Cast, proposals: dict[str, SpendingProposal]
) -> None:
    client = signed_in(cast.reader)
    page = text(client, "/geld/?q=steun ministerie:DEF")
    assert "rappel-notice" in page
    assert "Steun (voorbeeld)" in page
    assert "Wegen (voorbeeld)" not in page
    assert client.get("/geld/?q=steun ministerie:DEF&format=csv").status_code == 400


def test_the_money_knows_no_day(cast: Cast, proposals: dict[str, SpendingProposal]) -> None:
    page = text(signed_in(cast.reader), f"/geld/?op={dt.date(2020, 1, 1)}")
    assert "Steun (voorbeeld)" in page
    assert 'name="op"' not in page
