"""The list of motions: what narrows it, what a row says, and what its file holds."""

from __future__ import annotations

import datetime as dt

import pytest

from motions.decisions import decide, name_executors
from motions.execution import record
from motions.models import ExecutionEntry, Motion
from motions.services import register
from tests.cast import Cast
from tests.desk import signed_in
from tests.tracker.web.lists.test_csv import table
from tests.tracker.web.lists.test_lists import numbers, text
from tracker.models import Ministry, Office

pytestmark = pytest.mark.django_db

ON = "op=2025-10-01"
ADOPTED, REJECTED, HELD, FRESH = "36045-190", "36045-191", "21501-20-2029", "21501-7"
DECIDED_ON = dt.date(2025, 3, 18)


@pytest.fixture
def motions(cast: Cast) -> dict[str, Motion]:
    """Four motions of as many fates, by their numbers without “kst-”."""
    defence = Office.objects.get(name="minister van Defensie")
    made = {
        number: register(
            number=f"kst-{number}",
            subject=f"(voorbeeld) motie {number}",
            members=[("Voorbeeldlid", "XYZ")],
            submitted_on=dt.date(2024 if number == FRESH else 2025, 3, 12),
            office=defence,
        )
        for number in (ADOPTED, REJECTED, HELD, FRESH)
    }
    for number, decision in (
        (ADOPTED, Motion.Decision.ADOPTED),
        (REJECTED, Motion.Decision.REJECTED),
        (HELD, Motion.Decision.HELD),
    ):
        decide(motion=made[number], decision=decision, on=DECIDED_ON)
    name_executors(motion=made[ADOPTED], ministries=Ministry.objects.filter(code="FIN"))
    return made


def found(cast: Cast, query: str, address: str = "/moties/") -> set[str]:
    """The motions on the list, by dossier and number."""
    shown = numbers(signed_in(cast.reader), f"{address}?{ON}&{query}")
    return {one.removeprefix("Kamerstuk ").replace(" ", "").replace(",nr.", "-") for one in shown}


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("besluit=adopted", {ADOPTED}),
        ("besluit=rejected", {REJECTED}),
        ("besluit=held", {HELD}),
        ("besluit=open", {FRESH}),
        ("uitvoering=open", {ADOPTED}),
        ("uitvoering=reported", set()),
        ("jaar=2024", {FRESH}),
        ("dossier=21 501-20", {HELD}),
        ("dossier=21501", {FRESH}),
        ("dossier=36 045&besluit=rejected", {REJECTED}),
        ("q=36 045", {ADOPTED, REJECTED}),
        ("q=21501", {FRESH}),
        ("q=kst-36045-191", {REJECTED}),
        ("q=voorbeeldlid jaar:2024", {FRESH}),
        ("op=2025-03-17&besluit=open", {ADOPTED, REJECTED, HELD, FRESH}),
    ],
)
def test_the_list_of_motions_is_narrowed(
    cast: Cast, motions: dict[str, Motion], query: str, expected: set[str]
) -> None:
    assert found(cast, query) == expected


def test_a_ministry_has_what_it_was_named_for_and_what_nobody_else_was_named_for(
    cast: Cast, motions: dict[str, Motion]
) -> None:
    codes = {
        one.code: one.pk for one in Ministry.objects.on(DECIDED_ON).filter(code__in=["FIN", "DEF"])
    }
    assert found(cast, f"ministerie={codes['FIN']}") == {ADOPTED}
    assert found(cast, f"ministerie={codes['DEF']}") == {REJECTED, HELD, FRESH}


def test_the_state_of_the_execution_is_that_of_the_last_entry_known_on_the_day(
    cast: Cast, motions: dict[str, Motion]
) -> None:
    for on, status in (("2025-05-01", "in_progress"), ("2025-11-01", "executed")):
        record(
            case=motions[ADOPTED],
            on=dt.date.fromisoformat(on),
            status=status,
            text="(voorbeeld)",
            by=cast.drafter,
        )
    assert found(cast, "uitvoering=in_progress") == {ADOPTED}
    assert found(cast, "uitvoering=executed") == set()
    assert "01-05-2025" in text(signed_in(cast.reader), f"/moties/?{ON}&besluit=adopted")


def test_what_is_no_dossier_is_said_and_nothing_else_is_lost(
    cast: Cast, motions: dict[str, Motion]
) -> None:
    client = signed_in(cast.reader)
    page = text(client, f"/moties/?{ON}&dossier=stikstof&besluit=held")
    assert "“stikstof”" in page
    assert 'value="stikstof"' in page
    assert found(cast, "dossier=stikstof&besluit=held") == {HELD}
    assert client.get(f"/moties/?{ON}&dossier=stikstof&format=csv").status_code == 400


@pytest.mark.parametrize("order", ["decision", "-execution", "sent", "cited", "subject"])
def test_every_order_of_the_motions_keeps_all_of_them(
    cast: Cast, motions: dict[str, Motion], order: str
) -> None:
    assert len(found(cast, f"o={order}")) == len(motions)


def test_the_file_of_the_motions_says_what_was_decided_and_who_executes_it(
    cast: Cast, motions: dict[str, Motion]
) -> None:
    head, row = table(signed_in(cast.reader), f"/moties/?{ON}&besluit=adopted&format=csv")
    line = dict(zip(head, row, strict=True))
    assert "Ministerie van Financiën" in row
    assert "18-03-2025" in row
    assert str(ExecutionEntry.Status.OPEN.label) in row
    assert line[head[0]] == f"kst-{ADOPTED}"


def test_what_waits_for_execution_is_narrowed_paged_and_downloaded_too(
    cast: Cast, motions: dict[str, Motion]
) -> None:
    later = dt.date(2025, 3, 18) + dt.timedelta(days=300)
    on = f"op={later}"
    client = signed_in(cast.reader)
    assert len(numbers(client, f"/moties/openstaand/?{on}&uitvoering=open&page=9")) == 1
    assert numbers(client, f"/moties/openstaand/?{on}&uitvoering=executed") == []
    _head, row = table(client, f"/moties/openstaand/?{on}&format=csv")
    assert row[0] == f"kst-{ADOPTED}"


def test_the_motions_of_a_member_are_narrowed_by_the_decision_too(
    cast: Cast, motions: dict[str, Motion]
) -> None:
    assert found(cast, "besluit=held", "/leden/naam/Voorbeeldlid/moties/") == {HELD}
    assert found(cast, "besluit=held", "/ministeries/DEF/moties/") == {HELD}
